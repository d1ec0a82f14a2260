package org.touchstone.web.serving;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.touchstone.web.faces.SecurityHeaders;

/**
 * Gives out, before anything else is done for a request, the page that is kept and still holds. Whoever asks for
 * something else, or in a special way, goes on.
 */
public class FirstLook extends HttpFilter {

    private static final String SIGNED_IN = "touchstone=";

    private final transient KeptAnswers kept;
    private final boolean tls;
    private final transient Map<SecurityHeaders.Use, List<Map.Entry<String, String>>> headers =
            new EnumMap<>(SecurityHeaders.Use.class);

    @Inject
    public FirstLook(KeptAnswers kept) {
        this.kept = kept;
        this.tls = ConfigProvider.getConfig().getOptionalValue("touchstone.public.url", String.class)
                .filter(address -> address.startsWith("https:")).isPresent();
        for (SecurityHeaders.Use use : SecurityHeaders.Use.values()) {
            headers.put(use, List.copyOf(SecurityHeaders.headers(tls, false, use).entrySet()));
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Kept.Entry known = plain(request) ? find(request) : null;
        if (known == null) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        for (Map.Entry<String, String> header : headers.getOrDefault(SecurityHeaders.Use.at(path), List.of())) {
            // nothing is set yet, and looking for it would cost as much as the rest
            response.addHeader(header.getKey(), header.getValue());
        }
        Sent.send(known.body(), PublicPages.keeping(known.stamp()), request, response);
    }

    private Kept.@Nullable Entry find(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return kept.holding(kept.key(request, path, request.getQueryString()));
    }

    /** As browsers ask for pages and everything on them. */
    private boolean plain(HttpServletRequest request) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return false;
        }
        String cookie = request.getHeader("Cookie");
        if (cookie != null && cookie.contains(SIGNED_IN)) {
            return false;
        }
        if (!tls && (request.isSecure() || request.getHeader("X-Forwarded-Proto") != null)) {
            return false;
        }
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html") || accept.equals("*/*") || accept.startsWith("text/css");
    }
}
