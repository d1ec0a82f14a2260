package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An admin gives another member roles or takes them; nobody does so for themselves. */
@Dependent
public class ChangeRoles {

    private final Members members;
    private final EditorsTold editorsTold;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public ChangeRoles(Members members, EditorsTold editorsTold, Event<NewsroomEvent> events, Clock clock) {
        this.members = members;
        this.editorsTold = editorsTold;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seenVersion the member's version as the admin saw it
     * @throws Refusal.NotAllowed when it is the admin's own, or they are no admin any more
     * @throws Refusal.Invalid for the field {@code roles} when there is none
     * @throws Refusal.Stale when somebody else changed the member meanwhile
     */
    @Transactional
    public void change(Member admin, MemberId whose, int seenVersion, Set<Role> roles) {
        admin.must(Ability.MANAGE_MEMBERS);
        members.holdStill();
        members.get(admin.memberId()).must(Ability.MANAGE_MEMBERS);
        if (admin.is(whose)) {
            throw new Refusal.NotAllowed("roles.own");
        }
        Member member = members.get(whose);
        member.mustBeAt(seenVersion);
        Set<Role> before = member.roles();
        if (before.equals(roles)) {
            return;
        }
        if (!roles.contains(Role.ADMIN)) {
            LastAdmin.mustNotBe(member, members.all());
        }
        member.changeRoles(roles);
        Instant now = clock.instant();
        if (member.active() && roles.contains(Role.EDITOR) && !before.contains(Role.EDITOR)) {
            editorsTold.tell(member, Optional.of(admin.memberId()), now);
        }
        events.fire(new NewsroomEvent.RolesChanged(whose, seenVersion + 1, before, member.roles(),
                admin.memberId(), now));
    }
}
