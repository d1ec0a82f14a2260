package org.touchstone.source;

/** What kind of evidence a source is; the sourcing rule ranks by it. */
public enum SourceKind {
    PRIMARY_DOCUMENT,
    DATA,
    RECORDING,
    INTERVIEW,
    EXPERT,
    NEWS_REPORT,
    OTHER;

    /** Whether one of this kind is enough by itself for a rating with a number. */
    public boolean standsAlone() {
        return this == PRIMARY_DOCUMENT || this == DATA || this == RECORDING;
    }
}
