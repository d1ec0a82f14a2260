package org.touchstone.web.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.SentenceState;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Passage;
import org.touchstone.newsroom.MemberId;

/**
 * What a reader wants to see of an article; everything else is dimmed and stays where it is. In an address it is
 * {@code show=} and one of {@code mine}, {@code unread}, {@code lapsed}, a claim's state in lower case, {@code rating-}
 * and a rating's key, {@code member-} and a member's number.
 *
 * @param shown the word in the address; empty when everything is wanted
 * @param viewer who reads
 */
public record ReadingFilter(String shown, MemberId viewer) {

    private static final String RATING = "rating-";
    private static final String MEMBER = "member-";

    /** Reads the address; a word that means nothing shows everything. */
    public static ReadingFilter of(@Nullable String word, MemberId viewer) {
        String given = word == null ? "" : word;
        boolean known = given.equals("mine") || given.equals("unread") || given.equals("lapsed")
                || given.matches(RATING + "[A-Z][A-Z0-9_]{0,39}") || given.matches(MEMBER + "[1-9][0-9]{0,17}")
                || state(given) != null;
        return new ReadingFilter(known ? given : "", viewer);
    }

    /** Whether everything is wanted. */
    public boolean all() {
        return shown.isEmpty();
    }

    /** Whether the claim is wanted. */
    public boolean wants(ClaimLine claim) {
        return wants(new Passage.Tally(claim.state(), claim.lapsed(), claim.rating(), claim.assignee(), 1));
    }

    /** Whether claims of this sort are wanted. */
    public boolean wants(Passage.Tally claim) {
        if (all()) {
            return true;
        }
        if (shown.equals("mine")) {
            return viewer.equals(claim.assignee());
        }
        if (shown.equals("lapsed")) {
            return claim.lapsed();
        }
        if (shown.startsWith(RATING)) {
            return shown.substring(RATING.length()).equals(claim.rating());
        }
        if (shown.startsWith(MEMBER)) {
            return claim.assignee() != null
                    && shown.substring(MEMBER.length()).equals(claim.assignee().toString());
        }
        return claim.state() == state(shown);
    }

    /** Whether the sentence is wanted for its own sake, whatever claims are in it. */
    public boolean wants(SentenceState state) {
        return all() || shown.equals("unread") && !state.done();
    }

    private static @Nullable ClaimState state(String word) {
        for (ClaimState state : ClaimState.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return state;
            }
        }
        return null;
    }
}
