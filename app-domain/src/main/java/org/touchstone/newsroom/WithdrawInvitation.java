package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** An admin takes an invitation back before it was accepted. */
@Dependent
public class WithdrawInvitation {

    private final Invitations invitations;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public WithdrawInvitation(Invitations invitations, Event<NewsroomEvent> events, Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal.NotFound when there is no such open invitation
     */
    @Transactional
    public void withdraw(Member admin, TokenHash which) {
        admin.must(Ability.MANAGE_MEMBERS);
        Instant now = clock.instant();
        Invitation invitation = invitations.withHash(which).orElseThrow(() -> new Refusal.NotFound("invitation"));
        invitation.mustBeOpenAt(now);
        invitation.end(now);
        events.fire(new NewsroomEvent.InvitationWithdrawn(which, admin.memberId(), now));
    }
}
