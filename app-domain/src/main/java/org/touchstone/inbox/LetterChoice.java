package org.touchstone.inbox;

/** When a member wants to be written to about what is in their inbox. */
public enum LetterChoice {
    NEVER,
    AT_ONCE,
    /** Once a day, in the morning, when there is anything. */
    MORNING;

    /** What holds for whoever has chosen nothing. */
    public static final LetterChoice FIRST = MORNING;
}
