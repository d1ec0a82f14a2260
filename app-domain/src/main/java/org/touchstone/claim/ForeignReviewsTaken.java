package org.touchstone.claim;

import java.time.Instant;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/**
 * Reviews by other organisations were taken in.
 *
 * @param revision how many were new
 */
public record ForeignReviewsTaken(int revision, MemberId by, Instant at) implements Happening {

    @Override
    public String act() {
        return "foreign.import";
    }

    @Override
    public String subject() {
        return "newsroom";
    }
}
