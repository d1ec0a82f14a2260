package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A member changes their own password; all their other sessions end. */
@Dependent
public class ChangePassword {

    private final Identity identity;
    private final Members members;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public ChangePassword(Identity identity, Members members, Sessions sessions, PasswordHashing hashing,
            Event<NewsroomEvent> events, Clock clock) {
        this.identity = identity;
        this.members = members;
        this.sessions = sessions;
        this.hashing = hashing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param current asked again, because an unwatched browser is not its member
     * @param kept the session it is done in, which goes on
     * @throws Refusal.Invalid for the field {@code current} when it is wrong, for {@code password} when the new one
     *         cannot be taken
     * @throws Refusal.TooSoon when the current one was tried too often
     */
    @Transactional
    public void change(Member member, @Nullable String current, @Nullable String chosen, TokenHash kept,
            Caller caller) {
        Password password = Password.chosen(chosen, EmailAddress.of(member.email()), member.name());
        try {
            identity.prove(member.email(), current, caller);
        } catch (Refusal.NotAllowed wrong) {
            throw new Refusal.Invalid("current", "password.wrong");
        }
        Member stored = members.get(member.memberId());
        stored.changePassword(hashing.hash(password));
        sessions.endOthersOf(member.memberId(), kept);
        events.fire(new NewsroomEvent.PasswordChanged(member.memberId(), stored.version() + 1,
                clock.instant()));
    }
}
