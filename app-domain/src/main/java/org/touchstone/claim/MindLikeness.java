package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes the picture likeness is seen by, on the program's own behalf: nobody asks for it and nobody is refused. */
@Dependent
public class MindLikeness {

    private final LikeClaims likeClaims;

    @Inject
    public MindLikeness(LikeClaims likeClaims) {
        this.likeClaims = likeClaims;
    }

    /** Does one step; whether there may be more to do. */
    @Transactional
    public boolean mind() {
        return likeClaims.mind();
    }
}
