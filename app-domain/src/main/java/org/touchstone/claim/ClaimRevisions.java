package org.touchstone.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;

/** What every claim was after every act; appended to and never changed. */
public interface ClaimRevisions {

    void add(ClaimRevision revision);

    Optional<ClaimRevision> withId(RevisionId revisionId);

    /** The last revision before the moment of each claim of the article that there was then, by claim. */
    List<ClaimRevision> before(ArticleId articleId, Instant moment);

    /** All revisions of all claims of the article, claim by claim, oldest first. */
    List<ClaimRevision> ofArticle(ArticleId articleId);

    /** All revisions of the claim, oldest first. */
    List<ClaimRevision> ofClaim(ClaimId claimId);
}
