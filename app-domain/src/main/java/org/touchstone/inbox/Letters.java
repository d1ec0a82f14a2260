package org.touchstone.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Decides whether and when a member is written to about something in their inbox, and puts that into the outbox. */
@Dependent
public class Letters {

    /** So long a letter waits for others that go to the same member at once. */
    static final Duration TOGETHER = Duration.ofSeconds(30);
    /** When the morning's letters go out, where the newsroom is. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    private final LetterChoices choices;
    private final Outbox outbox;
    private final Postbox postbox;

    @Inject
    public Letters(LetterChoices choices, Outbox outbox, Postbox postbox) {
        this.choices = choices;
        this.outbox = outbox;
        this.postbox = postbox;
    }

    void write(InboxItem item) {
        if (!postbox.open()) {
            return;
        }
        switch (choices.of(item.memberId())) {
            case AT_ONCE -> outbox.put(item.itemId(), item.memberId(), item.made().plus(TOGETHER));
            case MORNING -> outbox.put(item.itemId(), item.memberId(), morningAfter(item.made(), postbox.zone()));
            case NEVER -> {
                // the inbox itself is enough
            }
        }
    }

    /** The first seven o'clock after the moment. */
    static Instant morningAfter(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        ZonedDateTime morning = there.with(MORNING);
        return (morning.isAfter(there) ? morning : there.plusDays(1).with(MORNING)).toInstant();
    }
}
