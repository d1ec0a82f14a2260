package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An admin invites somebody by a link they hand over themselves. */
@Dependent
public class InviteMember {

    private final Members members;
    private final Invitations invitations;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public InviteMember(Members members, Invitations invitations, Event<NewsroomEvent> events, Clock clock) {
        this.members = members;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An earlier open invitation for the same address is withdrawn.
     *
     * @throws Refusal.Invalid for the field {@code email} when it is no address or a member's, for {@code roles} when
     *         there is none
     */
    @Transactional
    public Invited invite(Member admin, @Nullable String email, Set<Role> roles) {
        admin.must(Ability.MANAGE_MEMBERS);
        EmailAddress address = EmailAddress.of(Typed.line("email", email, 254));
        if (members.withEmail(address).isPresent()) {
            throw new Refusal.Invalid("email", "email.member");
        }
        Instant now = clock.instant();
        Token token = Token.fresh();
        Invitation invitation = Invitation.by(admin, address, roles, token, now);
        invitations.openSince(now.minus(Invitation.VALID)).stream()
                .filter(open -> open.email().filter(address.value()::equals).isPresent())
                .forEach(open -> open.end(now));
        invitations.add(invitation);
        events.fire(new NewsroomEvent.MemberInvited(invitation.tokenHash(), invitation.roles(), admin.memberId(),
                now));
        return new Invited(token, invitation);
    }
}
