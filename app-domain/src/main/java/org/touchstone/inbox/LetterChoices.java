package org.touchstone.inbox;

import org.touchstone.newsroom.MemberId;

/** When each member wants to be written to. */
public interface LetterChoices {

    /** The member's choice, {@link LetterChoice#FIRST} before the first. */
    LetterChoice of(MemberId memberId);

    void keep(MemberId memberId, LetterChoice choice);
}
