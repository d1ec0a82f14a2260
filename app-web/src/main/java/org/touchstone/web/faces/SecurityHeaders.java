package org.touchstone.web.faces;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the browser, with every answer, how little a page of ours may do. */
public class SecurityHeaders extends HttpFilter {

    static final String POLICY = String.join("; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    /** Of what may stand in a frame of any page: it shows something and leads to it, no more. */
    static final String FRAMED_POLICY = String.join("; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "form-action 'none'",
            "frame-ancestors *",
            "base-uri 'none'");

    /** Where an answer may be used. */
    public enum Use {
        /** By itself only. */
        ALONE,
        /** In a frame of any page. */
        FRAMED,
        /** As a part of a framed page, which may not know where it comes from. */
        PART;

        /** Of what is at this path below our root. */
        public static Use at(String path) {
            return path.startsWith("/embed/") ? FRAMED : path.startsWith("/assets/") ? PART : ALONE;
        }
    }

    private boolean behindTls;

    @Override
    public void init() {
        behindTls = ConfigProvider.getConfig().getOptionalValue("touchstone.public.url", String.class)
                .filter(address -> address.startsWith("https:")).isPresent();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        headers(behindTls || request.isSecure(), error || request.getUserPrincipal() != null
                || request.getRequestURI().startsWith(request.getContextPath() + "/act/"),
                Use.at(request.getRequestURI().substring(request.getContextPath().length())))
                .forEach(response::setHeader);
        chain.doFilter(request, response);
    }

    /**
     * The headers of one answer.
     *
     * @param tls whether readers reach us by https, so that they may be told never to come by http
     * @param personal whether the answer is made for one person or one moment, and must not be kept
     */
    public static Map<String, String> headers(boolean tls, boolean personal, Use use) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", use == Use.FRAMED ? FRAMED_POLICY : POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        if (use != Use.FRAMED) {
            headers.put("X-Frame-Options", "DENY");
        }
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), "
                + "usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", use == Use.ALONE ? "same-origin" : "cross-origin");
        if (use == Use.PART) {
            headers.put("Access-Control-Allow-Origin", "*");
        }
        if (tls) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        headers.put("Cache-Control", personal ? "no-store" : "no-cache");
        return headers;
    }
}
