package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A member has read what they were told. */
@Dependent
public class DismissNotice {

    private final Notices notices;
    private final Clock clock;

    @Inject
    public DismissNotice(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @throws Refusal.NotFound when it was not told to this member
     */
    @Transactional
    public void dismiss(Member member, long noticeId) {
        notices.withNumber(noticeId).filter(notice -> member.is(notice.memberId()))
                .orElseThrow(() -> new Refusal.NotFound("notice"))
                .dismiss(clock.instant());
    }
}
