package org.touchstone.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings each address to the view that answers it, and says 404 to everything that is not an address of ours, views
 * asked for by name included. Pages are reached by a forward: a filter of ours that must see them stands before this
 * one in web.xml.
 */
public class Routes extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    private static final String YEAR = "public, max-age=31536000, immutable";

    private final transient RouteTable table = RouteTable.TOUCHSTONE;
    private final Set<String> views = new HashSet<>();

    @Inject
    private transient Route route;

    @Inject
    private transient Assets assets;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        for (RouteTable.Page page : table.pages()) {
            try {
                if (config.getServletContext().getResource(page.view()) != null) {
                    views.add(page.view());
                }
            } catch (MalformedURLException wrongTable) {
                throw new ServletException(wrongTable);
            }
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<RouteTable.Match> match = table.find(path).filter(found -> views.contains(found.page().view()));
        if (match.isPresent()) {
            page(match.get(), request, response);
        } else if (!path.startsWith("/act/") && (table.answeredElsewhere(path) || assets.holds(path))
                && !READING.contains(request.getMethod())) {
            // the server's own servlets would say of a method they do not know that the server is at fault
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (table.answeredElsewhere(path)) {
            chain.doFilter(request, response);
        } else if (assets.holds(path)) {
            response.setHeader("Cache-Control", YEAR);
            request.getRequestDispatcher(assets.file(path)).forward(request, response);
        } else {
            elsewhere(path, request, response);
        }
    }

    private void page(RouteTable.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!PAGE_METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        route.at(match.path(), query, match.parameters());
        if (match.page().world() != RouteTable.World.READERS) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (match.page().world() == RouteTable.World.MEMBERS && request.getUserPrincipal() == null) {
            stranger(request, response);
            return;
        }
        request.getRequestDispatcher(match.page().view()).forward(request, response);
    }

    /** A stranger who wants to read is asked to sign in; one who sends something is told, and keeps what was sent. */
    private void stranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/signin?then="
                    + URLEncoder.encode(route.getAddress(), StandardCharsets.UTF_8));
        }
    }

    private void elsewhere(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> canonical = table.canonical(path);
        if (canonical.isPresent() && READING.contains(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", request.getContextPath() + canonical.get()
                    + Optional.ofNullable(request.getQueryString()).map(query -> "?" + query).orElse(""));
            return;
        }
        route.at(path, "", Map.of());
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
