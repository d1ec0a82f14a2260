package org.touchstone.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * That a claim waits for somebody outside, such as a person asked for a reply.
 *
 * @param whom at most 200 code points
 * @param until the day it is looked at again
 */
@Embeddable
public record Waiting(@Column(name = "waiting_for") String whom, @Column(name = "waiting_until") LocalDate until) {

    /**
     * Checks what was typed; null when nobody is named.
     *
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    static @Nullable Waiting of(@Nullable String whom, @Nullable LocalDate until, LocalDate today) {
        String named = Typed.optional("whom", whom, 200);
        if (named.isEmpty()) {
            return null;
        }
        if (until == null || until.isBefore(today)) {
            throw new Refusal.Invalid("until", until == null ? "typed.missing" : "date.past");
        }
        return new Waiting(named, until);
    }

    /** How a claim waited at one revision; null when it did not. */
    static @Nullable Waiting of(Snapshot snapshot) {
        String waiting = snapshot.value("waiting");
        int blank = waiting.indexOf(' ');
        return blank < 0 ? null : new Waiting(waiting.substring(blank + 1), LocalDate.parse(waiting.substring(0,
                blank)));
    }
}
