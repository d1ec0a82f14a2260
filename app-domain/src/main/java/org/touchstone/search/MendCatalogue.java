package org.touchstone.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Minds the catalogue, on the program's own behalf: nobody asks for it and nobody is refused. */
@Dependent
public class MendCatalogue {

    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    public MendCatalogue(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Does one step; whether there may be more to do. */
    @Transactional
    public boolean mend() {
        return catalogue.mend(clock.instant());
    }
}
