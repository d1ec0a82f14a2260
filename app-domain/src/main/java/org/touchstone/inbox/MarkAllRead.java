package org.touchstone.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Marks everything in a member's own inbox read that they were shown; what came since stays unread. */
@Dependent
public class MarkAllRead {

    private final Inbox inbox;
    private final Clock clock;

    @Inject
    public MarkAllRead(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param shown when the newest they were shown was made */
    @Transactional
    public void mark(Member member, Instant shown) {
        member.must(Ability.READ_DESK);
        inbox.readAll(member.memberId(), shown, clock.instant());
    }
}
