package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.touchstone.source.SourceId;

/**
 * A source the claim leans on was changed, and nobody has said yet that the claim was looked at again.
 *
 * @param sourceId the source that was changed last
 */
@Embeddable
public record Attention(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "attention_source")) SourceId sourceId,
        @Column(name = "attention_since") Instant since) {
}
