package org.touchstone.claim;

import java.util.List;
import org.touchstone.newsroom.MemberId;

/** How much open work each member has. */
public interface Loads {

    /**
     * One member's open work.
     *
     * @param open claims assigned to them that are neither approved nor closed
     * @param late how many of these were due before today (UTC)
     */
    record Load(MemberId memberId, String name, int open, int late) {
    }

    /** Everybody a claim can be assigned to, by name. */
    List<Load> all();
}
