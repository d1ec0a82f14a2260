package org.touchstone.claim;

import java.util.List;

/** What somebody did last, once it is undone. */
public enum Undone {
    MARK, MAKE, EDIT, RECUT, CITE, CHANGE_CITATION, REMOVE_CITATION, ASSIGN, UNASSIGN, PROPOSE, TAKE_BACK, CLOSE,
    REOPEN, RETURN, RECONFIRM, WAIT, RECORD_SEARCH, COPY_EDIT,
    /** One of the five before, which had been undone and is done again. */
    UNDO,
    /** Two claims were made of one. */
    SPLIT,
    /** One claim was made of two. */
    MERGE,
    /** Something that was done to several claims at once, each in its way. */
    SEVERAL;

    /** What these were together, done to one claim or to several in one act. */
    static Undone of(List<ClaimRevision> acts) {
        ClaimRevision first = acts.get(0);
        if (acts.stream().allMatch(act -> act.claimId().equals(first.claimId()) || act.act() == first.act())) {
            return valueOf(first.act().name());
        }
        if (acts.stream().anyMatch(act -> act.act() == ClaimAct.MAKE)) {
            return SPLIT;
        }
        return acts.stream().anyMatch(act -> !act.snapshot().value("duplicateOf").isEmpty()) ? MERGE : SEVERAL;
    }
}
