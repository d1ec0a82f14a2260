package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** An admin lets a former member in again, with the password and the roles they had. */
@Dependent
public class ReactivateMember {

    private final Members members;
    private final EditorsTold editorsTold;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public ReactivateMember(Members members, EditorsTold editorsTold, Event<NewsroomEvent> events, Clock clock) {
        this.members = members;
        this.editorsTold = editorsTold;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing happens when the member is active already. */
    @Transactional
    public void reactivate(Member admin, MemberId whom) {
        admin.must(Ability.MANAGE_MEMBERS);
        members.holdStill();
        members.get(admin.memberId()).must(Ability.MANAGE_MEMBERS);
        Member member = members.get(whom);
        if (member.active()) {
            return;
        }
        member.reactivate();
        Instant now = clock.instant();
        if (member.roles().contains(Role.EDITOR)) {
            editorsTold.tell(member, Optional.of(admin.memberId()), now);
        }
        events.fire(new NewsroomEvent.MemberReactivated(whom, member.version() + 1, admin.memberId(), now));
    }
}
