package org.touchstone.claim;

/** What has to be found out about a claim. */
public enum ClaimKind {
    /** Whether it is so. */
    STATEMENT,
    /** Whether it was said so, by whom, and whether what was said is so. */
    QUOTATION
}
