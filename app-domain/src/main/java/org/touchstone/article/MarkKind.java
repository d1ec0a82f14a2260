package org.touchstone.article;

/** What a member found a sentence to be that is not, or not all, made into claims. */
public enum MarkKind {
    /** A view, a taste, a wish: nothing that could be true or false. */
    OPINION,
    /** It says something, but nobody could find out whether it is so. */
    NOT_CHECKABLE,
    /** It could be checked and is not going to be, for a reason that is kept. */
    WAIVED,
    /** No part of the article: a stray site name, a share button's label. */
    EXTRANEOUS,
    /** Read, with nothing more in it to check. */
    READ;

    /** Whether it sets the sentence aside, so that a second person has to sign for it before publication. */
    public boolean setsAside() {
        return this != READ;
    }

    /** Whether a reason must be given. */
    public boolean needsReason() {
        return this == WAIVED;
    }
}
