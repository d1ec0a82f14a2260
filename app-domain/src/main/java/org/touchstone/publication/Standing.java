package org.touchstone.publication;

/** How a published review stands before its readers. */
public enum Standing {
    /** Shown as it was published. */
    PUBLIC,
    /** Shown as it was published, with a note above it that the newsroom doubts something of it. */
    UNDER_REVIEW,
    /** Taken back: its address says so and why; what it said stays readable only under the number of its edition. */
    WITHDRAWN,
    /** Taken away in every format, old editions included; its address says that it was, and why. */
    WITHHELD,
    /** Taken away because the law asks for it. */
    WITHHELD_BY_LAW;

    /** Whether its newest edition is shown and listed. */
    public boolean shown() {
        return this == PUBLIC || this == UNDER_REVIEW;
    }

    /** Whether any edition of it may be read. */
    public boolean readable() {
        return this != WITHHELD && this != WITHHELD_BY_LAW;
    }
}
