package org.touchstone.claim;

/** Why a claim is not going to get a verdict of its own. */
public enum ClosedAs {
    /** Nobody could find out; readers are told so. */
    NOT_CHECKABLE,
    /** Another claim of the article says the same; readers are shown that one's verdict. */
    DUPLICATE,
    /** It was a mistake to make it; readers never see it, and its words are unread again. */
    WITHDRAWN
}
