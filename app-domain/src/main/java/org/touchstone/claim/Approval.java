package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.MemberId;

/**
 * An editor's yes to exactly what the fingerprint stands for.
 */
@Embeddable
public record Approval(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "approved_by")) MemberId approvedBy,
        @Column(name = "approved_at") Instant approvedAt,
        @Embedded @AttributeOverride(name = "hex", column = @Column(name = "approved_fingerprint"))
        Sha256 fingerprint) {
}
