package org.touchstone.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.article.Origin;
import org.touchstone.source.SourceId;

/** Claims as lists and texts show them, read without the claims themselves. */
public interface ClaimLines {

    /**
     * Where one claim stands in a draft, in code points.
     *
     * @param end the code point after its last
     */
    record Place(ClaimId claimId, int start, int end) {
    }

    /**
     * A claim with the article it belongs to.
     *
     * @param rating the key of its verdict's rating, null before the first
     * @param origin of the article, which says by what scale it is rated
     * @param attention whether a source of it changed and nobody has looked at it again
     */
    record Elsewhere(ClaimId claimId, int number, String wording, ClaimState state, @Nullable String rating,
                     boolean attention, long articleNumber, String articleTitle, Origin origin) {
    }

    /** The claims of the article by number, closed ones included. */
    List<ClaimLine> ofArticle(ArticleId articleId);

    /** Every place of every claim in the draft, in the order of reading. */
    List<Place> placesIn(DraftId draftId);

    /** Every place of the live claims in the draft, in the order of reading. */
    List<Place> livePlacesIn(DraftId draftId);

    /** These claims by number; none for none. */
    List<ClaimLine> withIds(Collection<ClaimId> claimIds);

    /** The claim with this number in the article of the given one. */
    Optional<ClaimId> sibling(ClaimId claimId, int number);

    /** How many live claims of the article there are of each sort. */
    List<Passage.Tally> tallies(ArticleId articleId);

    /** The claims that cite the source, the newest first. */
    List<Elsewhere> citing(SourceId sourceId);
}
