package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An admin makes a link by which a member who forgot their password chooses a new one.
 *
 * <p>Whoever holds the link can become that member, so it is never made quietly: the member and every editor are told
 * when it is made and when it is used, and the audit trail keeps both.
 */
@Dependent
public class LetBackIn {

    private final Members members;
    private final WaysBack waysBack;
    private final Notices notices;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public LetBackIn(Members members, WaysBack waysBack, Notices notices, Event<NewsroomEvent> events, Clock clock) {
        this.members = members;
        this.waysBack = waysBack;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An earlier link of the member stops working. Their password and sessions stay until the link is used.
     *
     * @throws Refusal.NotNow {@code back.self} for oneself, who can change the password after proving the old one;
     *         {@code back.inactive} for somebody who is no member any more
     */
    @Transactional
    public Readmitted letBackIn(Member admin, MemberId whom) {
        admin.must(Ability.MANAGE_MEMBERS);
        members.holdStill();
        if (admin.is(whom)) {
            throw new Refusal.NotNow("back.self");
        }
        Member member = members.get(whom);
        if (!member.active()) {
            throw new Refusal.NotNow("back.inactive");
        }
        Instant now = clock.instant();
        Token token = Token.fresh();
        WayBack way = new WayBack(token, whom, admin.memberId(), now);
        waysBack.notEndedOf(whom).forEach(earlier -> earlier.end(now));
        waysBack.add(way);
        told(members, member).forEach(
                other -> notices.tell(other.memberId(), now, "wayBack.made", member.name(), admin.name()));
        events.fire(new NewsroomEvent.WayBackMade(whom, way.tokenHash(), admin.memberId(), now));
        return new Readmitted(token, member, way);
    }

    /** The member and every editor who can sign in. */
    static Stream<Member> told(Members members, Member member) {
        return members.all().stream().filter(Member::active)
                .filter(other -> other.is(member.memberId()) || other.roles().contains(Role.EDITOR));
    }

    /** The open link, with its member still active. */
    static WayBack find(WaysBack waysBack, Members members, Token token, Instant now) {
        Optional<WayBack> way = waysBack.withHash(token.hash()).filter(found -> found.openAt(now))
                .filter(found -> members.withId(found.memberId()).filter(Member::active).isPresent());
        return way.orElseThrow(() -> new Refusal.NotFound("wayBack"));
    }
}
