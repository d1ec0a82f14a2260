package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;

/**
 * Why, by whom and when a claim was closed.
 *
 * @param duplicateOf of a DUPLICATE the claim that says the same, else null
 */
@Embeddable
public record Closing(
        @Enumerated(EnumType.STRING) @Column(name = "closed_as") ClosedAs closedAs,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "duplicate_of"))
        @Nullable ClaimId duplicateOf,
        @Column(name = "closing_reason") String reason,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "closed_by")) MemberId closedBy,
        @Column(name = "closed_at") Instant closedAt) {
}
