package org.touchstone.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.touchstone.newsroom.MemberId;

/** What each member was shown of each claim that waited for approval. */
public interface ShownRevisions {

    /** Of these claims; those the member was never shown are missing. */
    Map<ClaimId, Shown> of(MemberId memberId, Collection<ClaimId> claimIds);

    /** The member is shown this revision; nothing changes when they were shown it, or a newer one, before. */
    void keep(MemberId memberId, ClaimId claimId, int revision);

    /** What the member was shown of one claim. */
    default Shown of(MemberId memberId, ClaimId claimId) {
        return of(memberId, List.of(claimId)).getOrDefault(claimId, Shown.NEVER);
    }
}
