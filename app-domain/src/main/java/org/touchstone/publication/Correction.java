package org.touchstone.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Typed;

/** What was wrong in a published edition, told openly by the edition that mends it; kept for ever as it was written. */
@Entity
@Table(name = "correction")
public class Correction {

    /** The longest account of what was wrong, in code points. */
    public static final int LIMIT = 2_000;

    @EmbeddedId
    private EditionId editionId;

    private int[] claims;

    private boolean conclusion;

    private String what;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corrected_by"))
    private MemberId correctedBy;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    protected Correction() {
    }

    /**
     * @param editionId the edition that mends it
     * @throws org.touchstone.newsroom.Refusal.Invalid for the field {@code what} when nothing or too much is said
     */
    Correction(EditionId editionId, Set<Integer> claims, boolean conclusion, @Nullable String what, Member by,
               Instant at) {
        this.editionId = editionId;
        this.claims = claims.stream().mapToInt(Integer::intValue).sorted().toArray();
        this.conclusion = conclusion;
        this.what = Typed.text("what", what, LIMIT);
        this.correctedBy = by.memberId();
        this.correctedAt = at;
    }

    /** The edition that mends it. */
    public EditionId editionId() {
        return editionId;
    }

    /** The numbers of the claims that were replaced, ascending. */
    public List<Integer> claims() {
        return Arrays.stream(claims).boxed().toList();
    }

    /** Whether the conclusion was replaced. */
    public boolean conclusion() {
        return conclusion;
    }

    /** What was wrong, as it was typed (CommonMark, as a rationale). */
    public String what() {
        return what;
    }

    public MemberId correctedBy() {
        return correctedBy;
    }

    public Instant correctedAt() {
        return correctedAt;
    }
}
