package org.touchstone.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.newsroom.MemberId;

/**
 * What was done to an article, in the order of commit: each act moves the article's change number on by one, and a
 * number that was given out has nothing behind it that appears later.
 */
public interface ArticleNews {

    /**
     * What was done after some number.
     *
     * @param number the number now
     * @param claims done to, or talked of
     * @param sentences of the draft, whose marks were set or cleared
     * @param other whether something else of the article was done, its details corrected for example
     * @param whole whether so much was done, or of such a kind, that all of the article is to be read anew
     */
    record Since(long number, Set<ClaimId> claims, Set<Integer> sentences, boolean other, boolean whole) {

        /** Whether nothing was done. */
        public boolean nothing() {
            return claims.isEmpty() && sentences.isEmpty() && !other && !whole;
        }
    }

    /**
     * The last thing a member did to the text of an article or to claims of it.
     *
     * @param claims what was done to, each as the act left it; none when it was marks
     * @param marks the marks set or cleared by one act, each with the revision it was left at
     */
    record Last(List<RevisionId> claims, List<Marked> marks) {
    }

    /** One mark as an act left it. */
    record Marked(DraftId draft, int sentence, int revision) {
    }

    /** The article's change number; 0 before the first act. */
    long number(ArticleId articleId);

    /** What was done after the number. */
    Since since(ArticleId articleId, DraftId draftId, long number);

    /** The last act of the member that can be thought of undoing; notes and what is done elsewhere do not count. */
    Optional<Last> lastOf(ArticleId articleId, MemberId memberId);
}
