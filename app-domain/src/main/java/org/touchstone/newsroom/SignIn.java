package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** A member shows who they are and gets a session. */
@Dependent
public class SignIn {

    private final Identity identity;
    private final SessionStart sessionStart;

    @Inject
    public SignIn(Identity identity, SessionStart sessionStart) {
        this.identity = identity;
        this.sessionStart = sessionStart;
    }

    /**
     * Not one transaction but three short ones: the count of tries is kept when the rest fails, and none is held while
     * the password is hashed.
     *
     * @throws Refusal.NotAllowed {@code signin.wrong}, whatever was wrong
     * @throws Refusal.TooSoon when too many tries have failed before
     */
    public SignedIn signIn(@Nullable String email, @Nullable String password, Caller caller) {
        Member member = identity.prove(email, password, caller);
        return sessionStart.begin(member, sessionStart.betterHash(member, Password.typed(password)), caller);
    }
}
