package org.touchstone.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
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
    default List<ClaimRevision> ofClaim(ClaimId claimId) {
        return ofClaim(claimId.value());
    }

    @HQL("from ClaimRevision where revisionId.claimId.value = :claim order by revisionId.revision")
    List<ClaimRevision> ofClaim(long claim);
}
