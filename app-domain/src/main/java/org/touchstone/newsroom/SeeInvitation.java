package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Somebody opens the link they were given. */
@Dependent
public class SeeInvitation {

    private final Invitations invitations;
    private final Members members;
    private final Clock clock;

    @Inject
    public SeeInvitation(Invitations invitations, Members members, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @throws Refusal.NotFound when the link was used, withdrawn, is too old or never was
     */
    @Transactional
    public Invitation see(Token token) {
        return AcceptInvitation.find(invitations, members, token, clock.instant());
    }
}
