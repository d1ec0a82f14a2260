package org.touchstone.clearing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.MemberId;

/**
 * That an editor lets an open point of a draft stand.
 *
 * @param point the point's key
 * @param digest what the point was then; it stands for nothing else
 */
@Embeddable
public record LetStand(
        String point,
        @Embedded @AttributeOverride(name = "hex", column = @Column(name = "digest")) Sha256 digest,
        String reason,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "let_by")) MemberId letBy,
        @Column(name = "let_at") Instant letAt) {

    /** Whether it stands for this point as it is now. */
    boolean covers(OpenPoint open) {
        return point.equals(open.key()) && digest.equals(open.digest());
    }
}
