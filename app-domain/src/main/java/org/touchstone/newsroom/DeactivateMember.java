package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** An admin ends somebody's access, from this moment on and everywhere. What they did stays. */
@Dependent
public class DeactivateMember {

    private final Members members;
    private final Sessions sessions;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public DeactivateMember(Members members, Sessions sessions, Event<NewsroomEvent> events, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Nothing happens when the member is inactive already. An admin may leave themselves when another remains.
     *
     * @throws Refusal.NotNow {@code lastAdmin} when no active admin would be left
     */
    @Transactional
    public void deactivate(Member admin, MemberId whom) {
        admin.must(Ability.MANAGE_MEMBERS);
        members.holdStill();
        members.get(admin.memberId()).must(Ability.MANAGE_MEMBERS);
        Member member = members.get(whom);
        if (!member.active()) {
            return;
        }
        LastAdmin.mustNotBe(member, members.all());
        member.deactivate();
        sessions.endAllOf(whom);
        events.fire(new NewsroomEvent.MemberDeactivated(whom, member.version() + 1, admin.memberId(),
                clock.instant()));
    }
}
