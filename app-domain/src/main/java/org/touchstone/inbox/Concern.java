package org.touchstone.inbox;

/** Why something is in a member's inbox. */
public enum Concern {
    /** Somebody gave them a claim. */
    ASSIGNED,
    /** An editor sent a claim of theirs back. */
    RETURNED,
    /** Somebody called them by name. */
    MENTIONED,
    /** Somebody answered where they had written. */
    ANSWERED,
    /** An approval lapsed: of a claim they check, or one they had given. */
    LAPSED,
    /** A source of a claim they check was changed. */
    SOURCE_CHANGED,
    /** Words they had suggested were accepted. */
    WORDING_ACCEPTED,
    /** Words they had suggested were declined. */
    WORDING_DECLINED,
    /** The next draft says what they had suggested, or what was suggested for a claim they check. */
    WORDING_IN_DRAFT,
    /** A claim of theirs is due tomorrow. */
    DUE_TOMORROW
}
