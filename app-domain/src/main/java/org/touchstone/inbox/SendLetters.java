package org.touchstone.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Members;

/**
 * Sends what is due to one member, in one letter. The clock asks for it, often, on every server; no member does. A
 * server that dies between handing a letter over and noting it sends it once more; nothing is ever lost.
 */
@Dependent
public class SendLetters {

    /** After so many tries, over about two days, a letter is given up: the inbox still has what it was about. */
    static final int TRIES = 12;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(8);

    private final Outbox outbox;
    private final Members members;
    private final Postbox postbox;
    private final Clock clock;

    @Inject
    public SendLetters(Outbox outbox, Members members, Postbox postbox, Clock clock) {
        this.outbox = outbox;
        this.members = members;
        this.postbox = postbox;
        this.clock = clock;
    }

    /** @return whether there was anything due, so that it is worth asking again at once */
    @Transactional
    public boolean sendNext() {
        if (!postbox.open()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<Outbox.Due> due = outbox.take(now);
        due.ifPresent(taken -> send(taken, now));
        return due.isPresent();
    }

    private void send(Outbox.Due due, Instant now) {
        Optional<Member> member = members.withId(due.memberId()).filter(one -> one.may(Ability.READ_DESK));
        List<InboxItem> unread = due.items().stream().filter(item -> member.isPresent() && !item.isRead()).toList();
        outbox.end(due.items().stream().filter(item -> !unread.contains(item)).toList(), Outbox.Outcome.NOT_NEEDED,
                now);
        if (unread.isEmpty()) {
            return;
        }
        try {
            postbox.post(member.orElseThrow(), unread);
            outbox.end(unread, Outbox.Outcome.SENT, now);
        } catch (Postbox.NotTaken failed) {
            if (due.tries() + 1 >= TRIES) {
                outbox.end(unread, Outbox.Outcome.GIVEN_UP, now);
            } else {
                outbox.putOff(new Outbox.Due(due.memberId(), unread, due.tries()), now.plus(wait(due.tries())));
            }
        }
    }

    /** One minute, two, four, and so on, at most eight hours. */
    static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
