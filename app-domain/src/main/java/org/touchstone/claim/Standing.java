package org.touchstone.claim;

/** How a claim stands in the newest draft since that draft came in, and what somebody has to say to it. */
public enum Standing {
    /** On its words; nothing is asked. */
    STANDS,
    /** On its words, but what is around them changed, or they are in another paragraph: to be reconfirmed. */
    SURROUNDED_ANEW,
    /** On words some of which were replaced: to be reconfirmed, worded anew or placed anew. */
    REWORDED,
    /** Nowhere: its words are gone. To be closed or placed anew. */
    GONE,
    /** Nowhere, because it could stand at more than one place or too little tells at which. To be placed or closed. */
    DOUBTFUL;

    /** Whether it stands somewhere in the newest draft. */
    public boolean placed() {
        return this != GONE && this != DOUBTFUL;
    }

    /** Whether nothing is asked of anybody. */
    public boolean settled() {
        return this == STANDS;
    }

    /** Whether one key says that all is well. */
    public boolean reconfirmable() {
        return this == SURROUNDED_ANEW || this == REWORDED;
    }

    /** What is still asked when it was so before and a next draft makes it the other: nothing asked is forgotten. */
    Standing then(Standing next) {
        if (!next.placed() || next == REWORDED || settled()) {
            return next;
        }
        return this == REWORDED ? REWORDED : SURROUNDED_ANEW;
    }
}
