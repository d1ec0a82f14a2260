package org.touchstone.persistence.claim;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimRevision;
import org.touchstone.claim.ClaimRevisions;
import org.touchstone.claim.RevisionId;

/** The rows of what claims were. */
public interface StoredClaimRevisions extends ClaimRevisions {

    EntityManager entityManager();

    @Override
    default void add(ClaimRevision revision) {
        entityManager().persist(revision);
    }

    @Override
    default Optional<ClaimRevision> withId(RevisionId revisionId) {
        return Optional.ofNullable(entityManager().find(ClaimRevision.class, revisionId));
    }

    @Override
    default List<ClaimRevision> before(ArticleId articleId, Instant moment) {
        return before(articleId.value(), moment);
    }

    @HQL("""
            from ClaimRevision r where r.doneAt < :moment
                and r.revisionId.claimId.value in (
                    select c.claimId.value from Claim c where c.articleId.value = :article)
                and r.revisionId.revision = (
                    select max(x.revisionId.revision) from ClaimRevision x
                    where x.revisionId.claimId.value = r.revisionId.claimId.value and x.doneAt < :moment)
            order by r.revisionId.claimId.value""")
    List<ClaimRevision> before(long article, Instant moment);

    @Override
    default List<ClaimRevision> ofArticle(ArticleId articleId) {
        return ofArticle(articleId.value());
    }

    @HQL("""
            from ClaimRevision r
            where r.revisionId.claimId.value in (
                select c.claimId.value from Claim c where c.articleId.value = :article)
            order by r.revisionId.claimId.value, r.revisionId.revision""")
    List<ClaimRevision> ofArticle(long article);

    @Override
    default List<ClaimRevision> ofClaim(ClaimId claimId) {
        return ofClaim(claimId.value());
    }

    @HQL("from ClaimRevision where revisionId.claimId.value = :claim order by revisionId.revision")
    List<ClaimRevision> ofClaim(long claim);
}
