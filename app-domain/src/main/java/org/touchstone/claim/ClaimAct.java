package org.touchstone.claim;

import java.util.Locale;

/** Everything that can be done to a claim; the word in the audit is {@code claim.} and the name in lower case. */
public enum ClaimAct {
    MAKE, EDIT, RECUT, CITE, CHANGE_CITATION, REMOVE_CITATION, RECORD_SEARCH, SOURCE_CHANGED,
    CARRY_OVER, RECONFIRM,
    COPY_EDIT, CONFIRM_COPY_EDIT, ATTEND, SUGGEST_WORDING, ANSWER_WORDING,
    ASSIGN, UNASSIGN, WAIT, PROPOSE, TAKE_BACK, APPROVE, RETURN, LAPSE, CLOSE, REOPEN,
    /** Whoever returned, reconfirmed, copy-edited it or recorded a search last took that back. */
    UNDO;

    /** The word in the audit. */
    public String word() {
        return "claim." + name().toLowerCase(Locale.ROOT);
    }
}
