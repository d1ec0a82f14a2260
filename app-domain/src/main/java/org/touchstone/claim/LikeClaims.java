package org.touchstone.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.language.likeness.Like.Strength;

/**
 * Claims by what they say, in other words too. Every server keeps its own picture of them in memory, made from what is
 * stored and brought up to date before each question.
 */
public interface LikeClaims {

    /**
     * A claim that may say the same as another text.
     *
     * @param rating the key of its verdict's rating, null before the first
     * @param ownDraft whether it is rated by the scale of own drafts
     * @param numbersHere numbers of the text that the claim does not name
     * @param numbersThere numbers of the claim that the text does not name
     */
    record Liked(ClaimId claimId, int number, String wording, ArticleId articleId, String article, boolean ownDraft,
                 ClaimState state, @Nullable String rating, Strength strength, Set<String> numbersHere,
                 Set<String> numbersThere) {

        /** Whether both name numbers and not the same ones: alike in words, perhaps another claim. */
        public boolean numbersDiffer() {
            return !numbersHere.isEmpty() && !numbersThere.isEmpty();
        }
    }

    /**
     * @param ready false while the picture is still being made after a start
     * @param claims the most alike first
     */
    record Answer(boolean ready, List<Liked> claims) {
    }

    /**
     * @param besides this one is left out; null for none
     * @param most how many at most
     */
    Answer like(String wording, @Nullable ClaimId besides, int most);

    /** The same for several texts, in their order. */
    List<Answer> like(List<String> wordings, int most);

    /** How far the picture is: claims whose meaning is stored, of all. */
    record Extent(long known, long all) {
    }

    Extent extent();

    /**
     * Does one short step of making the picture.
     *
     * @return whether there may be more to do
     */
    boolean mind();
}
