package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Appends a revision for each thing done to a claim, in the transaction that did it. */
@Dependent
public class KeepRevisions {

    private final ClaimRevisions revisions;

    @Inject
    public KeepRevisions(ClaimRevisions revisions) {
        this.revisions = revisions;
    }

    void keep(@Observes ClaimEvent event) {
        revisions.add(new ClaimRevision(event));
    }
}
