package org.touchstone.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as of somebody who knows nothing yet and wants it whole and plain, so that the answer fits everybody. */
final class AsNew extends HttpServletRequestWrapper {

    private static final Set<String> LEFT_OUT = Set.of("if-none-match", "if-match", "if-modified-since",
            "if-unmodified-since", "if-range", "range", "accept-encoding", "accept", "accept-language", "cookie");

    AsNew(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return leftOut(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return leftOut(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        return leftOut(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public jakarta.servlet.http.Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public @Nullable String getRemoteUser() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    private static boolean leftOut(String name) {
        return LEFT_OUT.contains(name.toLowerCase(Locale.ROOT));
    }
}
