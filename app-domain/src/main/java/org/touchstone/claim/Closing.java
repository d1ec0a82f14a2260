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
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

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

    /**
     * Checks what was chosen and typed to close a claim.
     *
     * @param duplicate of a DUPLICATE, the claim that says the same
     * @throws Refusal.Invalid when that one is missing, the claim itself, of another article, or closed itself; and
     *     for any other field that cannot be taken
     */
    static Closing of(Claim claim, @Nullable ClosedAs as, @Nullable Claim duplicate, @Nullable String why, Deed deed) {
        if (as == null) {
            throw new Refusal.Invalid("closedAs", "typed.missing");
        }
        if (as == ClosedAs.DUPLICATE && (duplicate == null || duplicate.claimId().equals(claim.claimId())
                || !duplicate.articleId().equals(claim.articleId()) || duplicate.state() == ClaimState.CLOSED)) {
            throw new Refusal.Invalid("duplicateOf", "claim.duplicateOfWhat");
        }
        return new Closing(as, as == ClosedAs.DUPLICATE && duplicate != null ? duplicate.claimId() : null,
                Typed.text("reason", why, Claim.REASON_LIMIT), deed.member(), deed.at());
    }
}
