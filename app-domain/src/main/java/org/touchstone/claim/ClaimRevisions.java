package org.touchstone.claim;

import java.util.List;
import java.util.Optional;

/** What every claim was after every act; appended to and never changed. */
public interface ClaimRevisions {

    void add(ClaimRevision revision);

    Optional<ClaimRevision> withId(RevisionId revisionId);

    /** All revisions of the claim, oldest first. */
    List<ClaimRevision> ofClaim(ClaimId claimId);
}
