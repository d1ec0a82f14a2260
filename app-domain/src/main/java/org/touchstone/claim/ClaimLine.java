package org.touchstone.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;

/**
 * A claim as a list or a text shows it.
 *
 * @param number within its article
 * @param rating the key of its verdict's rating, null before the first
 * @param lapsed whether it was approved and something changed since
 * @param closedAs null unless it is closed
 */
public record ClaimLine(ClaimId claimId, int number, String wording, ClaimState state, boolean lapsed,
                        @Nullable String rating, @Nullable ClosedAs closedAs, @Nullable MemberId assignee,
                        @Nullable LocalDate due) {

    /** Whether it accounts for the words it stands on: all but the withdrawn do. */
    public boolean live() {
        return closedAs != ClosedAs.WITHDRAWN;
    }
}
