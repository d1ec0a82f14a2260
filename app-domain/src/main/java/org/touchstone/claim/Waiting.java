package org.touchstone.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a claim waits for somebody outside, such as a person asked for a reply.
 *
 * @param whom at most 200 code points
 * @param until the day it is looked at again
 */
@Embeddable
public record Waiting(@Column(name = "waiting_for") String whom, @Column(name = "waiting_until") LocalDate until) {

    /** How a claim waited at one revision; null when it did not. */
    static @Nullable Waiting of(Snapshot snapshot) {
        String waiting = snapshot.value("waiting");
        int blank = waiting.indexOf(' ');
        return blank < 0 ? null : new Waiting(waiting.substring(blank + 1), LocalDate.parse(waiting.substring(0,
                blank)));
    }
}
