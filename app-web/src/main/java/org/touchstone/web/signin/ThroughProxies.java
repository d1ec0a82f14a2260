package org.touchstone.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Shows everything behind it the request as its reader sent it, with their address and scheme. Redirects name the path
 * alone, so that they lead back the way the reader came, whatever proxies there are.
 */
public class ThroughProxies extends HttpFilter {

    @Inject
    private transient Doorway doorway;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new AsSent(request, doorway.address(request), doorway.tls(request)), new ByPath(response));
    }

    private static final class AsSent extends HttpServletRequestWrapper {

        private final String address;
        private final boolean tls;

        AsSent(HttpServletRequest request, String address, boolean tls) {
            super(request);
            this.address = address;
            this.tls = tls;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return tls;
        }

        @Override
        public String getScheme() {
            return tls ? "https" : "http";
        }
    }

    private static final class ByPath extends HttpServletResponseWrapper {

        ByPath(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            if (isCommitted()) {
                throw new IllegalStateException("the answer is on its way");
            }
            resetBuffer();
            setStatus(SC_SEE_OTHER);
            setHeader("Location", location);
        }
    }
}
