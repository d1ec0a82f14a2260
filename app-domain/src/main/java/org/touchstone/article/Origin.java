package org.touchstone.article;

/** Where an article comes from; it decides by which scale its claims are rated and what is made of it at the end. */
public enum Origin {
    /** The newsroom's own text before publication: it is cleared, not reviewed in public. */
    OWN_DRAFT,
    /** Somebody else's published text: it is reviewed in public. */
    THIRD_PARTY
}
