package org.touchstone.web.serving;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private final transient List<Map.Entry<String, String>> headers;

    @Inject
    public FirstLook(KeptAnswers kept) {
        this.kept = kept;
        this.tls = ConfigProvider.getConfig().getOptionalValue("touchstone.public.url", String.class)
                .filter(address -> address.startsWith("https:")).isPresent();
        this.headers = List.copyOf(SecurityHeaders.headers(tls, false).entrySet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Kept.Entry known = plain(request) ? find(request) : null;
        if (known == null) {
            chain.doFilter(request, response);
            return;
        }
        for (Map.Entry<String, String> header : headers) {
            response.setHeader(header.getKey(), header.getValue());
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
