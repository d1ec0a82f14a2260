package org.touchstone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Noon on the first day; each look at it finds it a second later. */
public class DeskClock extends Clock {

    /** The day everything begins on. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
