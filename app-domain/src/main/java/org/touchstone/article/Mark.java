package org.touchstone.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * What a member found one sentence of one draft to be. It begins when the sentence is first marked; it can be marked
 * otherwise, or cleared, which leaves the sentence unread again and keeps the row for its version.
 */
@Entity
@Table(name = "mark")
public class Mark {

    /** The longest reason kept, in code points. */
    public static final int REASON_LIMIT = 500;

    @EmbeddedId
    private MarkId markId;

    @Version
    private int version;

    private int revision;

    @Enumerated(EnumType.STRING)
    private @Nullable MarkKind kind;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind_before")
    private @Nullable MarkKind kindBefore;

    @Column(name = "reason_before")
    private String reasonBefore;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "marked_by"))
    private MemberId markedBy;

    @Column(name = "marked_at")
    private Instant markedAt;

    protected Mark() {
    }

    /** The mark of a sentence nobody has marked yet. */
    Mark(MarkId markId, Member by, Instant at) {
        this.markId = markId;
        this.reason = "";
        this.reasonBefore = "";
        this.markedBy = by.memberId();
        this.markedAt = at;
    }

    /** The same mark, by the same member, on the same words in another draft. */
    Mark on(MarkId sameWords) {
        var mark = new Mark();
        mark.markId = sameWords;
        mark.revision = revision;
        mark.kind = kind;
        mark.reason = reason;
        mark.kindBefore = kindBefore;
        mark.reasonBefore = reasonBefore;
        mark.markedBy = markedBy;
        mark.markedAt = markedAt;
        return mark;
    }

    public MarkId markId() {
        return markId;
    }

    public int sentence() {
        return markId.sentence();
    }

    /** Counts the changes of this mark; 0 before the first. */
    public int revision() {
        return revision;
    }

    /** Null when the mark was cleared. */
    public @Nullable MarkKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public MemberId markedBy() {
        return markedBy;
    }

    public Instant markedAt() {
        return markedAt;
    }

    /** Whether the mark sets its sentence aside. */
    public boolean setsAside() {
        return kind != null && kind.setsAside();
    }

    /**
     * Marks the sentence, or clears its mark.
     *
     * @param wanted what it was found to be, or null to clear it
     * @param base the revision the member saw
     * @return what happened, or null when it is so already
     * @throws Refusal.Stale when somebody else marked it otherwise since
     * @throws Refusal.Invalid when a reason is needed and missing
     */
    @Nullable MarkEvent set(@Nullable MarkKind wanted, @Nullable String why, int base, ArticleId articleId, Member by,
                            Instant at) {
        String given = Typed.optional("reason", why, REASON_LIMIT);
        if (wanted != null && wanted.needsReason() && given.isEmpty()) {
            throw new Refusal.Invalid("reason", "mark.reasonMissing");
        }
        if (wanted == null) {
            given = "";
        }
        if (wanted == kind && given.equals(reason)) {
            return null;
        }
        if (base != revision) {
            throw new Refusal.Stale(List.of(new Refusal.Conflict("mark", "", name(kind), name(wanted)),
                    new Refusal.Conflict("reason", "", reason, given)));
        }
        String before = name(kind);
        kindBefore = kind;
        reasonBefore = reason;
        kind = wanted;
        reason = given;
        markedBy = by.memberId();
        markedAt = at;
        revision++;
        return new MarkEvent(articleId, markId, revision, before, name(kind), by.memberId(), at);
    }

    /**
     * Makes it what it was before its last change; undone once more, that change is made again.
     *
     * @param left the revision that change left it at
     * @throws Refusal.NotNow when somebody marked the sentence since
     * @throws Refusal.NotAllowed unless the member made that change
     */
    @Nullable MarkEvent undo(int left, ArticleId articleId, Member by, Instant at) {
        if (revision != left) {
            throw new Refusal.NotNow("undo.since");
        }
        if (!by.is(markedBy)) {
            throw new Refusal.NotAllowed("undo.notYours");
        }
        return set(kindBefore, reasonBefore, revision, articleId, by, at);
    }

    private static String name(@Nullable MarkKind kind) {
        return kind == null ? "" : kind.name();
    }
}
