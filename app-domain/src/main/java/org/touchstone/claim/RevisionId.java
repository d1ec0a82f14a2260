package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;

/** One revision of one claim, counted from 1. */
@Embeddable
public record RevisionId(@Embedded @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
                         ClaimId claimId, int revision) implements Serializable {
}
