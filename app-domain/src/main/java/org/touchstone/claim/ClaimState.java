package org.touchstone.claim;

import static org.touchstone.claim.ClaimAct.*;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands. Each state owns the acts it allows; who may do them is the claim's and the roles' business. */
public enum ClaimState {
    /** Nobody has it. */
    OPEN(ASSIGN, CLOSE),
    /** Somebody is checking it. */
    ASSIGNED(ASSIGN, UNASSIGN, WAIT, PROPOSE, CLOSE),
    /** An editor sent the verdict back with a reason. */
    RETURNED(ASSIGN, UNASSIGN, WAIT, PROPOSE, CLOSE),
    /** A verdict waits for a second person. */
    PROPOSED(ASSIGN, TAKE_BACK, APPROVE, RETURN, CLOSE),
    /** An editor said yes to exactly what it is. */
    APPROVED(RETURN, CLOSE, COPY_EDIT, CONFIRM_COPY_EDIT),
    /** It gets no verdict of its own. */
    CLOSED(REOPEN);

    private static final Set<ClaimAct> WRITING =
            EnumSet.of(EDIT, RECUT, CITE, CHANGE_CITATION, REMOVE_CITATION, RECORD_SEARCH, RECONFIRM,
                    SUGGEST_WORDING, ANSWER_WORDING, UNDO);

    private final Set<ClaimAct> acts;

    ClaimState(ClaimAct first, ClaimAct... rest) {
        acts = EnumSet.of(first, rest);
    }

    /** Whether the act can be done in this state, by whoever may do it. */
    public boolean allows(ClaimAct act) {
        return acts.contains(act) || act == ATTEND || this != CLOSED && WRITING.contains(act);
    }
}
