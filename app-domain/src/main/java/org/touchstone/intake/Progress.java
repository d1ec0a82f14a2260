package org.touchstone.intake;

/** Hears how far a fetch or a reading is, and says whether it is still wanted. Called from the reading thread. */
public interface Progress {

    /** Hears nothing and wants everything. */
    Progress NONE = (step, done, total) -> { };

    /** How far it is: done of total in the step's own unit; total 0 when unknown. */
    void at(Step step, int done, int total);

    /** Whether somebody cancelled; asked several times a second. */
    default boolean cancelled() {
        return false;
    }

    /** The steps in their order. */
    enum Step {
        /** Bytes of the page come in; unit: bytes. */
        FETCHING,
        /** Other documents are read first; unit: documents ahead. */
        WAITING,
        /** The document is read; unit: pages, where it has any. */
        READING
    }
}
