package org.touchstone.claim;

import java.util.List;

/** The notes on all claims. */
public interface Notes {

    NoteId nextId();

    void add(Note note);

    /** The claim's notes, oldest first. */
    List<Note> ofClaim(ClaimId claimId);
}
