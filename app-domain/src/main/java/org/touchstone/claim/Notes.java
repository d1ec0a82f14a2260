package org.touchstone.claim;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The notes on all claims. */
public interface Notes {

    NoteId nextId();

    void add(Note note);

    /** The claim's notes, oldest first. */
    List<Note> ofClaim(ClaimId claimId);

    /** Those of the claims about which something was said that is not resolved. */
    Set<ClaimId> withOpenTalk(Collection<ClaimId> claimIds);
}
