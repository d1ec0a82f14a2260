package org.touchstone.article;

/** How far one sentence is accounted for. */
public enum SentenceState {
    /** Nobody has said anything of it. */
    UNREAD,
    /** A claim covers a part of it; the rest is unread. */
    REST_UNREAD,
    /** Live claims cover it wholly, or in part with the rest marked read. */
    CHECKED,
    /** Read, with nothing in it to check. */
    READ,
    /** Opinion, not checkable, waived or no part of the article. */
    SET_ASIDE;

    /** Whether nothing is left to do for the sentence itself; its claims may still be under way. */
    public boolean done() {
        return this != UNREAD && this != REST_UNREAD;
    }
}
