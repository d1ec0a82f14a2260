package org.touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.Draft;
import org.touchstone.language.changes.Changes;
import org.touchstone.newsroom.Scale;

/**
 * One draft of an article beside the one before it, with the claims as they stood when it was the newest.
 *
 * @param before the draft before; null of the first
 * @param changes from that one to this; null of the first
 * @param latest whether this draft is the one worked on
 * @param claims by number; of an earlier draft those that were known before the next came in
 */
public record DraftComparison(Article article, Draft draft, @Nullable Draft before, @Nullable Changes changes,
                              boolean latest, List<Compared> claims, Scale scale) {

    /**
     * A claim and where it stood in both drafts.
     *
     * @param wording and the fields after it are those of the time
     * @param suggestedIn whether the wording suggested for it stands in this draft in its place
     * @param acts what the member may do now; nothing of an earlier draft
     */
    public record Compared(ClaimId claimId, int number, int revision, String wording, ClaimState state, String rating,
                           Standing standing, boolean lapsed, List<Anchor> was, List<Anchor> is, boolean suggestedIn,
                           PossibleActs acts) {

        /** Whether anything is asked of anybody because of the draft. */
        public boolean asks() {
            return !standing.settled() && state != ClaimState.CLOSED;
        }
    }
}
