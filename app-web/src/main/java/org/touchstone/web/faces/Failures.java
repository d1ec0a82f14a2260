package org.touchstone.web.faces;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Catches whatever a page or an act throws, so that the server never shows it: a refusal becomes its status and its
 * sentence, anything else a number that the log explains, once. Scripts are told as problem details, people on a page;
 * if even that page fails, by the plainest page there is.
 */
public class Failures extends HttpFilter {

    static final String PROBLEM = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final String LAST_RESORT = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\">"
            + "<title>Touchstone</title><h1>This did not work</h1>"
            + "<p>Please go back, and try once more in a minute.</p></html>";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            tell(request, response, chain);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            Failure failure = Failure.of(thrown);
            if (failure.status() >= 500 && !leftByReader(thrown)) {
                failure = failure.asIncident(incident(request, thrown));
            }
            if (!response.isCommitted()) {
                request.setAttribute(Failure.ATTRIBUTE, failure);
                response.resetBuffer();
                response.sendError(failure.status());
            }
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Failure failure = told(request, response);
        if (wantsProblem(request)) {
            response.setStatus(failure.status());
            response.setContentType(PROBLEM);
            response.getOutputStream().write(failure.problem().toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            chain.doFilter(new NotSentBack(request), response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            LOG.log(Level.SEVERE, "The page that tells of a failure failed itself", thrown);
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setStatus(failure.status());
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(LAST_RESORT.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** What is to be told in an error dispatch; the server's own errors come with a status, perhaps a thrown thing. */
    private static Failure told(HttpServletRequest request, HttpServletResponse response) {
        Object known = request.getAttribute(Failure.ATTRIBUTE);
        if (known instanceof Failure failure) {
            return failure;
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Failure failure = thrown instanceof Throwable cause ? Failure.of(cause)
                : Failure.ofStatus(status instanceof Integer code ? code : response.getStatus());
        if (failure.status() >= 500 && failure.status() != HttpServletResponse.SC_NOT_IMPLEMENTED) {
            failure = failure.asIncident(incident(request, thrown instanceof Throwable cause ? cause : null));
        }
        request.setAttribute(Failure.ATTRIBUTE, failure);
        return failure;
    }

    /** Writes it into the log and gives the number it is found by. */
    static String incident(HttpServletRequest request, @Nullable Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String address = asked == null ? request.getRequestURI() : asked.toString();
        LOG.log(Level.SEVERE, thrown, () -> "Incident " + number + ": " + request.getMethod() + " "
                + printable(address));
        return number;
    }

    static boolean wantsProblem(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return accept.contains("json") && !accept.contains("text/html") || machines(request);
    }

    /** Whether it was asked for at an address that is for machines alone. */
    private static boolean machines(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed == null ? request.getRequestURI() : failed.toString();
        String path = address == null ? "" : address.substring(Math.min(address.length(),
                Optional.ofNullable(request.getContextPath()).orElse("").length()));
        return path.startsWith("/api/") || path.endsWith(".json");
    }

    private static boolean leftByReader(Throwable thrown) {
        return Failure.chain(thrown).stream()
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("ClientAbortException"));
    }

    /** An address as one harmless line. */
    private static String printable(String address) {
        String line = address.replaceAll("[^\\x21-\\x7e]", "?");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** The page that tells of a failure is no answer to a form, even if one was sent. */
    private static final class NotSentBack extends HttpServletRequestWrapper {

        NotSentBack(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.startsWith("jakarta.faces.") ? null : super.getParameter(name);
        }
    }
}
