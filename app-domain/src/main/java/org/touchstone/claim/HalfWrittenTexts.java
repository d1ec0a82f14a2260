package org.touchstone.claim;

import java.util.List;
import org.touchstone.newsroom.MemberId;

/** Texts begun and not sent; at most one a member and field of a claim. */
public interface HalfWrittenTexts {

    /** Keeps the text in place of what was kept for the same member and field. */
    void keep(HalfWritten text);

    void forget(ClaimId claimId, MemberId writer, String field);

    /** All that is kept of the claim, oldest first. */
    List<HalfWritten> ofClaim(ClaimId claimId);
}
