package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells whose browser makes a request. Asked anew for each, so that a session that was ended ends at once. */
@Dependent
public class RecogniseMember {

    private final Sessions sessions;
    private final Members members;
    private final Clock clock;

    @Inject
    public RecogniseMember(Sessions sessions, Members members, Clock clock) {
        this.sessions = sessions;
        this.members = members;
        this.clock = clock;
    }

    /**
     * The active member of a live session; empty for any other token.
     *
     * @param byItself whether the page made the request without anybody doing something, which lets the session idle
     */
    @Transactional
    public Optional<Recognised> recognise(Token token, boolean byItself) {
        Instant now = clock.instant();
        Optional<Recognised> recognised = sessions.withHash(token.hash())
                .filter(session -> session.liveAt(now))
                .flatMap(session -> members.withId(session.memberId())
                        .filter(Member::active)
                        .map(member -> new Recognised(member, session)));
        if (!byItself && recognised.filter(known -> known.session().isToNote(now)).isPresent()) {
            sessions.seen(token.hash(), now);
        }
        return recognised;
    }
}
