package org.touchstone.claim;

/** What a source does to a claim. */
public enum Stance {
    SUPPORTS,
    REFUTES,
    /** Helps to understand it; never counts as evidence. */
    CONTEXT;

    public boolean counts() {
        return this != CONTEXT;
    }
}
