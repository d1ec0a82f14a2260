package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A browser gives its session back. */
@Dependent
public class SignOut {

    private final Sessions sessions;

    @Inject
    public SignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends the session; nothing happens when there is none. */
    @Transactional
    public void signOut(Token token) {
        sessions.end(token.hash());
    }
}
