package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member who could not sign in chooses a new password by a one-time link; every session they had ends. */
@Dependent
public class ComeBack {

    private final WaysBack waysBack;
    private final Members members;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final SessionStart sessionStart;
    private final Notices notices;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public ComeBack(WaysBack waysBack, Members members, Sessions sessions, PasswordHashing hashing,
            SessionStart sessionStart, Notices notices, Event<NewsroomEvent> events, Clock clock) {
        this.waysBack = waysBack;
        this.members = members;
        this.sessions = sessions;
        this.hashing = hashing;
        this.sessionStart = sessionStart;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal.NotFound when the link was used, replaced, is too old or never was
     * @throws Refusal.Invalid for the field {@code password} when it cannot be taken; the link stays open
     */
    @Transactional
    public SignedIn comeBack(Token token, @Nullable String password, Caller caller) {
        members.holdStill();
        Instant now = clock.instant();
        WayBack way = LetBackIn.find(waysBack, members, token, now);
        Member member = members.get(way.memberId());
        member.changePassword(hashing.hash(
                Password.chosen(password, EmailAddress.of(member.email()), member.name())));
        way.end(now);
        sessions.endAllOf(member.memberId());
        LetBackIn.told(members, member).filter(other -> !other.is(member.memberId()))
                .forEach(other -> notices.tell(other.memberId(), now, "wayBack.used", member.name()));
        SignedIn signedIn = sessionStart.begin(member, Optional.empty(), caller);
        events.fire(new NewsroomEvent.WayBackUsed(member.memberId(), way.tokenHash(), member.version() + 1, now));
        return signedIn;
    }
}
