package org.touchstone.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member what concerns them. */
@Dependent
public class SeeInbox {

    private final Inbox inbox;

    @Inject
    public SeeInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param page counted from 1 */
    @Transactional
    public Inbox.Page see(Member member, boolean unreadOnly, int page) {
        member.must(Ability.READ_DESK);
        return inbox.find(member.memberId(), unreadOnly, page);
    }
}
