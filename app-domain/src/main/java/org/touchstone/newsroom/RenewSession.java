package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member whose session ran out signs in again on the page they were on, and goes on with what they had typed. Nobody
 * else can: it would be sent in their name.
 */
@Dependent
public class RenewSession {

    private final Identity identity;
    private final SessionStart sessionStart;
    private final Sessions sessions;
    private final SignOut signOut;

    @Inject
    public RenewSession(Identity identity, SessionStart sessionStart, Sessions sessions, SignOut signOut) {
        this.identity = identity;
        this.sessionStart = sessionStart;
        this.sessions = sessions;
        this.signOut = signOut;
    }

    /**
     * @param before the session's token, when the browser still has it; the session ends
     * @throws Refusal.NotAllowed {@code signin.wrong}, or {@code session.another} when the page was another member's
     * @throws Refusal.TooSoon when too many tries have failed before
     */
    public SignedIn renew(Optional<Token> before, @Nullable String email, @Nullable String password, Caller caller) {
        Member member = identity.prove(email, password, caller);
        Optional<Session> old = before.flatMap(token -> sessions.withHash(token.hash()));
        if (old.isPresent() && !member.is(old.get().memberId())) {
            throw new Refusal.NotAllowed("session.another");
        }
        SignedIn signedIn = sessionStart.begin(member, sessionStart.betterHash(member, Password.typed(password)),
                caller);
        before.ifPresent(signOut::signOut);
        return signedIn;
    }
}
