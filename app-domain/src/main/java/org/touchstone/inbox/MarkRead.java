package org.touchstone.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Marks one thing of a member's own inbox read, or unread again. */
@Dependent
public class MarkRead {

    private final Inbox inbox;
    private final Clock clock;

    @Inject
    public MarkRead(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * @throws Refusal.NotFound when it is in somebody else's inbox, or nowhere
     */
    @Transactional
    public void mark(Member member, long itemId, boolean read) {
        member.must(Ability.READ_DESK);
        inbox.withId(itemId).filter(item -> member.is(item.memberId()))
                .orElseThrow(() -> new Refusal.NotFound("inboxItem")).mark(read, clock.instant());
    }
}
