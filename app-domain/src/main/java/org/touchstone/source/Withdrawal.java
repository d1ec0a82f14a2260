package org.touchstone.source;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.touchstone.newsroom.MemberId;

/**
 * Why a source does not count any more: its publisher took it back, it turned out to be forged, it was the wrong one.
 *
 * @param reason for those who check, never public; at most 1000 code points
 */
@Embeddable
public record Withdrawal(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "withdrawn_by")) MemberId withdrawnBy,
        @Column(name = "withdrawn_at") Instant withdrawnAt,
        @Column(name = "withdrawal_reason") String reason) {

    /** The longest reason, in code points. */
    public static final int REASON_LIMIT = 1_000;
}
