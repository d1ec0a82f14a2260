package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody with a one-time link becomes a member and is signed in. */
@Dependent
public class AcceptInvitation {

    private final Invitations invitations;
    private final Members members;
    private final PasswordHashing hashing;
    private final SessionStart sessionStart;
    private final EditorsTold editorsTold;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public AcceptInvitation(Invitations invitations, Members members, PasswordHashing hashing,
            SessionStart sessionStart, EditorsTold editorsTold, Event<NewsroomEvent> events, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.hashing = hashing;
        this.sessionStart = sessionStart;
        this.editorsTold = editorsTold;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param email taken only from the first admin; for all others the invitation says it
     * @throws Refusal.NotFound when the link was used, withdrawn, is too old or never was
     * @throws Refusal.Invalid naming what of name, email and password cannot be taken
     */
    @Transactional
    public SignedIn accept(Token token, @Nullable String name, @Nullable String email, @Nullable String password,
            Caller caller) {
        members.holdStill();
        Instant now = clock.instant();
        Invitation invitation = find(invitations, members, token, now);
        EmailAddress address = EmailAddress.of(invitation.email().orElse(email == null ? "" : email));
        String chosenName = Typed.line("name", name, Member.NAME_LIMIT);
        Password chosen = Password.chosen(password, address, chosenName);
        if (members.withEmail(address).isPresent()) {
            throw new Refusal.Invalid("email", "email.member");
        }
        Member member = new Member(members.nextId(), chosenName, address.value(), hashing.hash(chosen),
                invitation.roles(), now);
        members.add(member);
        invitation.end(now);
        if (member.roles().contains(Role.EDITOR)) {
            editorsTold.tell(member, invitation.invitedBy(), now);
        }
        SignedIn signedIn = sessionStart.begin(member, Optional.empty(), caller);
        events.fire(new NewsroomEvent.MemberJoined(member.memberId(), invitation.tokenHash(), member.roles(), now));
        return signedIn;
    }

    /** The open invitation of a link; the first admin's is open only until there is a member. */
    static Invitation find(Invitations invitations, Members members, Token token, Instant now) {
        Invitation invitation = invitations.withHash(token.hash())
                .orElseThrow(() -> new Refusal.NotFound("invitation"));
        invitation.mustBeOpenAt(now);
        if (invitation.forFirstAdmin() && !members.none()) {
            throw new Refusal.NotFound("invitation");
        }
        return invitation;
    }
}
