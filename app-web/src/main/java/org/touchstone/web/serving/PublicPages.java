package org.touchstone.web.serving;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.web.faces.Assets;

/**
 * Answers for everything that readers and machines may see: written once by whoever is behind this filter, kept, and
 * given out for as long as one look at the database says that nothing of it has changed, on this server or any other.
 */
public class PublicPages extends HttpFilter {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int STRIPES = 64;

    private final transient KeptAnswers kept;
    private final transient Places places;
    private final transient Assets assets;
    private final transient Object[] writers = new Object[STRIPES];

    @Inject
    public PublicPages(KeptAnswers kept, Instance<Format> formats, Instance<Alternates> alternates, Assets assets) {
        this.kept = kept;
        this.places = new Places(formats.stream().toList(), alternates.stream().toList());
        this.assets = assets;
        for (int i = 0; i < STRIPES; i++) {
            writers[i] = new Object();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!method.equals("GET") && !method.equals("HEAD")) {
            if (places.isFormat(path)) {
                response.setHeader("Allow", "GET, HEAD");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        String accept = request.getHeader("Accept");
        find(path, accept, request, response, chain);
    }

    private void find(String path, @Nullable String accept, HttpServletRequest request, HttpServletResponse response,
                      FilterChain chain) throws IOException, ServletException {
        if (assets.holds(path)) {
            answer(Place.page(path, null, "", List.of()), KeptAnswers.ALWAYS, 0, request, response, chain);
            return;
        }
        Optional<Place> found = places.find(path, request);
        if (found.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Place place = found.get();
        long looked = System.nanoTime();
        Object stamp = kept.stamp(place.slug());
        if (stamp == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!place.alternates().isEmpty() && accept != null) {
            try {
                Optional<Alternates.Alternate> chosen = Alternates.chosen(accept, place.alternates());
                if (chosen.isPresent()) {
                    place = places.find(chosen.get().path(), request).orElseThrow().insteadOf(place);
                }
            } catch (Alternates.NoneAcceptable none) {
                response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
                return;
            }
        }
        answer(place, stamp, looked, request, response, chain);
    }

    private void answer(Place place, Object stamp, long looked, HttpServletRequest request,
                        HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String key = kept.key(request, place.path() + place.variant(), place.question());
        Kept.Entry known;
        synchronized (writers[Math.floorMod(key.hashCode(), STRIPES)]) {
            known = kept.find(key, stamp);
            if (known == null) {
                Place.Written written = place.written();
                Body made = written == null ? page(place, request, response, chain)
                        : written.body().with(place.headers());
                if (made == null) {
                    return;
                }
                known = new Kept.Entry(place.slug(), stamp, made, looked);
                if (place.keepable()) {
                    kept.keep(key, known);
                }
            }
        }
        // not while others wait: a reader on a slow line would hold them up
        Sent.send(known.body(), keeping(stamp), request, response);
    }

    /** The page as the rest of the application writes it; null when there is none, which then has been said. */
    private static @Nullable Body page(Place place, HttpServletRequest request, HttpServletResponse response,
                                       FilterChain chain) throws IOException, ServletException {
        var captured = new Captured(response);
        chain.doFilter(new AsNew(request), captured);
        if (captured.refused()) {
            return null;
        }
        byte[] bytes = captured.bytes();
        String type = Optional.ofNullable(captured.getContentType()).orElse("application/octet-stream");
        Map<String, String> headers = new LinkedHashMap<>(captured.headers());
        headers.putAll(place.headers());
        if (captured.personal()) {
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            return null;
        }
        return Body.of(captured.getStatus(), type, bytes, headers);
    }

    /** What {@code Cache-Control} says of an answer with this stamp. */
    static String keeping(Object stamp) {
        return stamp == KeptAnswers.ALWAYS ? FOR_EVER : Sent.ASK_AGAIN;
    }
}
