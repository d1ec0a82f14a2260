package org.touchstone.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotAuthorizedException;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.touchstone.newsroom.Refusal;

/**
 * Lets nothing be done that another site's page asked a member's browser for: what changes something must come from a
 * page of ours and, when somebody is signed in, bring the token of their session in the field {@code act-token} or the
 * header {@code Act-Token}. Acts below {@code /act} are for members, but for the few that open the door.
 */
public class NoForgery extends HttpFilter {

    static final String FIELD = "act-token";
    static final String HEADER = "Act-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** Whoever sends these proves who they are by them, or has nothing to lose. */
    private static final Set<String> DOORS = Set.of("/signin", "/act/session");
    /** A reader's report is nobody's act, and its form stands on pages that are the same for everybody. */
    private static final Pattern REPORT = Pattern.compile("/reviews/[a-z0-9-]+/report");
    /** What pages send back of themselves, which is nothing: ours keep no state, so any other is not ours. */
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NO_STATE = "stateless";
    /** Signing out twice is signing out. */
    private static final String WAY_OUT = "/act/session/end";

    /** Kept, so that its level is: it warns of every form that a filter has read it, which this one must. */
    private static final Logger JERSEYS_FORMS = Logger.getLogger("org.glassfish.jersey.servlet.WebComponent");

    static {
        JERSEYS_FORMS.setLevel(Level.SEVERE);
    }

    private final transient Doorway doorway;

    @Inject
    public NoForgery(Doorway doorway) {
        this.doorway = doorway;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        check(request);
        chain.doFilter(request, response);
    }

    /**
     * @throws Refusal.NotAllowed {@code forged} when it may come from another site's page
     * @throws NotAuthorizedException when it is for members and nobody is signed in
     */
    void check(HttpServletRequest request) {
        String state = request.getParameter(STATE);
        if (state != null && !state.equals(NO_STATE)) {
            throw new Refusal.NotAllowed("forged");
        }
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!doorway.fromOurPages(request)) {
            throw new Refusal.NotAllowed("forged");
        }
        if (DOORS.contains(path) || path.startsWith("/welcome/") || REPORT.matcher(path).matches()) {
            return;
        }
        boolean signedIn = CurrentMember.of(request).isPresent();
        if (signedIn && !holdsToken(request)) {
            throw new Refusal.NotAllowed("forged");
        }
        if (!signedIn && path.startsWith("/act/") && !path.equals(WAY_OUT)) {
            throw new NotAuthorizedException("Session");
        }
    }

    private static boolean holdsToken(HttpServletRequest request) {
        // asked for even when the header has it: the form is read here, whole, before JAX-RS looks whether there is
        // any; on a slow line that look takes the first letter, and whoever asks for a parameter then misses the field
        String field = request.getParameter(FIELD);
        String header = request.getHeader(HEADER);
        return CurrentMember.holdsActToken(request, header != null ? header : field);
    }
}
