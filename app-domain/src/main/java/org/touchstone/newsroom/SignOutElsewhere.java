package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A member ends the session of another browser of theirs, one they lost for example. */
@Dependent
public class SignOutElsewhere {

    private final Sessions sessions;

    @Inject
    public SignOutElsewhere(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @throws Refusal.NotFound when the member has no such session
     */
    @Transactional
    public void signOut(Member member, TokenHash which) {
        Session session = sessions.withHash(which).filter(s -> member.is(s.memberId()))
                .orElseThrow(() -> new Refusal.NotFound("session"));
        sessions.end(session.tokenHash());
    }
}
