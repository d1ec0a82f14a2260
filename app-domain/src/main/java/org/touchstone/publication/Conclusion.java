package org.touchstone.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Merge;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * An article's finding in a few sentences.
 *
 * <p>It begins when somebody proposes it; an editor who wrote none of it approves, or returns it with a reason; a
 * change makes the approval lapse. There is one for each article.
 */
@Entity
@Table(name = "conclusion")
public class Conclusion {

    /** The longest text, in code points. */
    public static final int LIMIT = 2_000;

    /** Where it stands. */
    public enum State { PROPOSED, RETURNED, APPROVED }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId articleId;

    @Version
    private int version;

    private int revision;

    private String text;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private MemberId proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "approved_by"))
    private @Nullable MemberId approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    private String reason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "conclusion_writer", joinColumns = @JoinColumn(name = "article_id"))
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private Set<MemberId> writers = new HashSet<>();

    protected Conclusion() {
    }

    Conclusion(ArticleId articleId) {
        this.articleId = articleId;
        this.text = "";
        this.state = State.PROPOSED;
        this.reason = "";
    }

    /**
     * @param base the text the form was filled with
     * @throws Refusal.Stale when somebody else changed it to something else since
     */
    ConclusionEvent propose(@Nullable String base, @Nullable String wanted, Member by, Instant at) {
        String typed = Typed.text("conclusion", wanted, LIMIT);
        var merge = new Merge();
        String merged = merge.field("conclusion", base == null ? "" : base.strip().replace("\r\n", "\n"), text,
                typed.replace("\r\n", "\n"));
        merge.mustAgree();
        if (merged.equals(text) && state != State.RETURNED && revision > 0) {
            throw new Refusal.NotNow("conclusion.unchanged");
        }
        text = merged;
        state = State.PROPOSED;
        proposedBy = by.memberId();
        proposedAt = at;
        approvedBy = null;
        approvedAt = null;
        reason = "";
        writers.add(by.memberId());
        return did(ConclusionEvent.Act.PROPOSE, by, at);
    }

    /**
     * @param seen the revision the editor was shown
     * @throws Refusal.NotAllowed when the editor wrote any of it since its last approval
     * @throws Refusal.Stale when it was changed since
     */
    ConclusionEvent approve(int seen, Member by, Instant at) {
        if (state != State.PROPOSED) {
            throw new Refusal.NotNow("conclusion.notProposed");
        }
        if (writers.contains(by.memberId())) {
            throw new Refusal.NotAllowed("fourEyes.wroteIt");
        }
        if (seen != revision) {
            throw new Refusal.Stale(List.of());
        }
        state = State.APPROVED;
        approvedBy = by.memberId();
        approvedAt = at;
        writers.clear();
        return did(ConclusionEvent.Act.APPROVE, by, at);
    }

    ConclusionEvent giveBack(@Nullable String why, Member by, Instant at) {
        if (state == State.RETURNED) {
            throw new Refusal.NotNow("conclusion.notProposed");
        }
        reason = Typed.text("reason", why, 1_000);
        state = State.RETURNED;
        approvedBy = null;
        approvedAt = null;
        return did(ConclusionEvent.Act.RETURN, by, at);
    }

    private ConclusionEvent did(ConclusionEvent.Act act, Member by, Instant at) {
        revision++;
        return new ConclusionEvent(articleId, act, revision, state, Sha256.of(text), by.memberId(), at);
    }

    public ArticleId articleId() {
        return articleId;
    }

    public int revision() {
        return revision;
    }

    /** As it was typed (CommonMark, as a rationale). */
    public String text() {
        return text;
    }

    public State state() {
        return state;
    }

    public boolean approved() {
        return state == State.APPROVED;
    }

    public MemberId proposedBy() {
        return proposedBy;
    }

    public Optional<MemberId> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    /** Why it was returned, or the empty string. */
    public String reason() {
        return reason;
    }

    /** Whether this member wrote any of it since its last approval, and so may not approve it. */
    public boolean writtenBy(MemberId member) {
        return writers.contains(member);
    }
}
