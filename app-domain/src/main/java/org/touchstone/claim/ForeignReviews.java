package org.touchstone.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.intake.ClaimReviews;
import org.touchstone.newsroom.MemberId;

/** Reviews by other organisations, as they tell of them; kept apart from what this newsroom found. */
public interface ForeignReviews {

    /**
     * One of them.
     *
     * @param reviewedOn the day it appeared, null when it does not say
     */
    record Foreign(String claim, String claimant, String rating, String address, String organisation,
                   java.time.@Nullable LocalDate reviewedOn) {
    }

    /** Keeps those that are not kept yet; gives how many that were. */
    int add(List<ClaimReviews.Told> told, MemberId by, Instant at);

    /** Those that share most of their words with a claim, the nearest first. */
    List<Foreign> like(String wording, int most);

    /** The newest, of which claim, claimant or organisation holds all the words. */
    List<Foreign> find(String words, int most);
}
