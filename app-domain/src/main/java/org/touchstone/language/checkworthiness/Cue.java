package org.touchstone.language.checkworthiness;

/** Something in a sentence that speaks for checking it, or against. The names are keys of the words shown. */
public enum Cue {
    /** A number, share, sum, date or count. */
    NUMBER,
    /** Somebody or something is named as the source. */
    NAMED_SOURCE,
    /** More, most, doubled, since: something is set against something. */
    COMPARISON,
    /** Perhaps, reportedly, may. */
    HEDGED,
    /** The writer's judgement. */
    OPINION,
    /** It speaks of what is to come. */
    PREDICTION,
    /** Words in quotation marks. */
    QUOTATION,
    /** It tells what somebody did or what happened. */
    PAST_EVENT,
    /** People, places or bodies are named. */
    NAMES,
    /** All, never, only: one counter-example would refute it. */
    ABSOLUTE,
    /** It asks. */
    QUESTION,
    /** Nothing above, and too short to say much. */
    SMALL_TALK
}
