package org.touchstone.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;

/** Every claim of every article. */
public interface Claims {

    ClaimId nextId();

    /** The next number within the article, counted from 1; two claims never get the same. */
    int nextNumber(ArticleId articleId);

    void add(Claim claim);

    Optional<Claim> withId(ClaimId claimId);

    /** Those of them that there are, by id. */
    List<Claim> withIds(Collection<ClaimId> claimIds);

    /**
     * The claim, held for this transaction alone.
     *
     * @throws Refusal.NotFound when there is none
     */
    Claim forChange(ClaimId claimId);

    /** All claims of the article by number, closed ones included. */
    List<Claim> ofArticle(ArticleId articleId);

    /** The claims that cite the source, by id. */
    List<ClaimId> citing(SourceId sourceId);

    /** The claims assigned to the member that are neither approved nor closed, by id. */
    List<ClaimId> openOf(MemberId assignee);

    /** The claim, or {@link Refusal.NotFound}. */
    default Claim get(ClaimId claimId) {
        return withId(claimId).orElseThrow(() -> new Refusal.NotFound("claim"));
    }
}
