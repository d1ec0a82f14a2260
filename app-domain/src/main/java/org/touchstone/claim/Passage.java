package org.touchstone.claim;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;

/**
 * A part of a draft as it is now: some of its paragraphs with every claim on them, and what there is to count of the
 * whole.
 *
 * @param number the change number of the article that it shows, at the least
 * @param whole whether the asker has to read all of the article anew; then the rest is empty
 * @param paragraphs which ones, counted from 0
 * @param changed the claims that were done to since the asker looked
 * @param other whether something was done that is neither a claim's nor a sentence's
 * @param sheet the draft; of the claims only those that stand in the paragraphs
 * @param tallies how many claims there are of each sort
 */
public record Passage(long number, boolean whole, SortedSet<Integer> paragraphs, Set<ClaimId> changed, boolean other,
                      DraftSheet sheet, List<Tally> tallies) {

    /**
     * How many live claims of an article are alike in what texts can be narrowed to.
     *
     * @param rating of the verdict, null before the first
     */
    public record Tally(ClaimState state, boolean lapsed, @Nullable String rating, @Nullable MemberId assignee,
                        long claims) {
    }
}
