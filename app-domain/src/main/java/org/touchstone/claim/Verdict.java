package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Typed;

/**
 * A rating with its rationale, as a member proposed it.
 *
 * @param rating the key of a rating of the article's scale
 * @param rationale why, as it was typed (CommonMark: emphasis, links and lists are shown, HTML is not); at most 10,000
 *     code points
 */
@Embeddable
public record Verdict(
        String rating, String rationale,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "proposed_by")) MemberId proposedBy,
        @Column(name = "proposed_at") Instant proposedAt) {

    /** The longest rationale, in code points. */
    public static final int RATIONALE_LIMIT = 10_000;

    public Verdict {
        rationale = Typed.text("rationale", rationale, RATIONALE_LIMIT);
    }
}
