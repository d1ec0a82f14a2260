package org.touchstone.publication;

/** What came of a reader's report. */
public enum ReportOutcome {
    /** The reader was right, and it was corrected. */
    CORRECTED,
    /** Nothing was wrong, but it is said more clearly now. */
    CLARIFIED,
    /** It was looked into, and nothing is wrong. */
    NO_ERROR,
    /** It told of no error: abuse, advertising, something meant for somebody else. Readers do not see it. */
    NO_REPORT;

    /** Whether it is shown to all readers, and not only to the one who has the receipt. */
    public boolean shown() {
        return this != NO_REPORT;
    }
}
