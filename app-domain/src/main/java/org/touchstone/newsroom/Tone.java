package org.touchstone.newsroom;

/** How a rating sounds to a reader, whatever it is called; pages give each tone a colour, a shape and a place. */
public enum Tone {
    TRUE,
    MOSTLY_TRUE,
    HALF,
    MOSTLY_FALSE,
    FALSE,
    /** No point between true and false: unproven, outdated, opinion and the like. */
    UNNUMBERED
}
