package org.touchstone.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Recognised;
import org.touchstone.newsroom.Session;
import org.touchstone.newsroom.Token;

/** The member this request comes from, and the token that says a form is one of ours. */
@Named("signedIn")
@RequestScoped
public class CurrentMember {

    private static final String RECOGNISED = Recognised.class.getName();
    private static final String ACT_TOKEN = CurrentMember.class.getName() + ".token";

    private final HttpServletRequest request;

    /** For the container's proxy. */
    protected CurrentMember() {
        this(null);
    }

    @Inject
    public CurrentMember(@Nullable HttpServletRequest request) {
        this.request = request;
    }

    static void note(HttpServletRequest request, Recognised recognised, Token token) {
        request.setAttribute(RECOGNISED, recognised);
        request.setAttribute(ACT_TOKEN, actToken(token));
    }

    /** Proves that a form comes from a page made for this session; tells nothing of the session's own token. */
    static String actToken(Token token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.value().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal("act".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Whether the request was sent with the token of its session. */
    static boolean holdsActToken(HttpServletRequest request, @Nullable String sent) {
        return sent != null && request.getAttribute(ACT_TOKEN) instanceof String right
                && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** The member and session of a request, for filters. */
    static Optional<Recognised> of(HttpServletRequest request) {
        return Optional.ofNullable((Recognised) request.getAttribute(RECOGNISED));
    }

    /**
     * The member, for every act.
     *
     * @throws NotAuthorizedException when nobody is signed in, answered as 401
     */
    public Member get() {
        return of(request).map(Recognised::member).orElseThrow(() -> new NotAuthorizedException("Session"));
    }

    /**
     * The session they came by.
     *
     * @throws NotAuthorizedException when nobody is signed in
     */
    public Session session() {
        return of(request).map(Recognised::session).orElseThrow(() -> new NotAuthorizedException("Session"));
    }

    /** The member; null when nobody is signed in. */
    public @Nullable Member getMember() {
        return of(request).map(Recognised::member).orElse(null);
    }

    /** What every form sends along; empty when nobody is signed in. */
    public String getToken() {
        return request.getAttribute(ACT_TOKEN) instanceof String token ? token : "";
    }

    /** Whether the member may do this; nobody may do anything. */
    public boolean may(String ability) {
        return of(request).filter(recognised -> recognised.member().may(Ability.valueOf(ability))).isPresent();
    }

    /**
     * For pages that are of no use without the ability.
     *
     * @throws org.touchstone.newsroom.Refusal.NotAllowed when the member has it not
     */
    public void must(String ability) {
        get().must(Ability.valueOf(ability));
    }

    /** In pages: the member by the name {@code me}. */
    @Produces
    @Named("me")
    public @Nullable Member me() {
        return getMember();
    }
}
