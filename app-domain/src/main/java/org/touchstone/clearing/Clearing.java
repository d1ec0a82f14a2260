package org.touchstone.clearing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
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
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * The clearing of one draft of the newsroom's own.
 *
 * <p>It begins when an editor lets a first point stand, or clears the draft at once because nothing is open. From then
 * on the draft is cleared, for its very text and for what was found of it: a change of that asks for another clearing,
 * and with the next draft, which has none yet, it is void. It never ends: what was cleared, by whom and with which
 * points open stays answerable.
 */
@Entity
@Table(name = "clearing")
public class Clearing {

    /** The longest reason for letting a point stand, in code points. */
    public static final int REASON_LIMIT = 1_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "draft_id"))
    private DraftId draftId;

    @Version
    private int version;

    private int revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId articleId;

    @Column(name = "draft_number")
    private int draftNumber;

    @Embedded
    @AttributeOverride(name = "hex", column = @Column(name = "sha256"))
    private Sha256 sha256;

    @ElementCollection
    @CollectionTable(name = "let_stand", joinColumns = @JoinColumn(name = "draft_id"))
    private Set<LetStand> standing = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "hex", column = @Column(name = "content_digest"))
    private @Nullable Sha256 content;

    @Column(name = "open_points")
    private int openPoints;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cleared_by"))
    private @Nullable MemberId clearedBy;

    @Column(name = "cleared_at")
    private @Nullable Instant clearedAt;

    protected Clearing() {
    }

    Clearing(Draft draft) {
        this.draftId = draft.draftId();
        this.articleId = draft.articleId();
        this.draftNumber = draft.number();
        this.sha256 = draft.sha256();
    }

    /**
     * Lets a point stand as it is now.
     *
     * @return what happened, or null when the very same was said already
     * @throws Refusal.Invalid when no reason is given
     */
    @Nullable ClearingEvent letStand(OpenPoint point, @Nullable String why, Member by, Instant at) {
        String reason = Typed.text("reason", why, REASON_LIMIT);
        Optional<LetStand> known = standFor(point);
        if (known.filter(stand -> stand.reason().equals(reason)).isPresent()) {
            return null;
        }
        standing.removeIf(stand -> stand.point().equals(point.key()));
        standing.add(new LetStand(point.key(), point.digest(), reason, by.memberId(), at));
        return did(ClearingEvent.Act.LET_STAND, Sha256.of(reason), by, at);
    }

    /**
     * @return what happened, or null when nobody lets it stand
     */
    @Nullable ClearingEvent takeBack(String point, Member by, Instant at) {
        return standing.removeIf(stand -> stand.point().equals(point))
                ? did(ClearingEvent.Act.TAKE_BACK, Sha256.of(point), by, at) : null;
    }

    /**
     * Clears exactly what the editor saw.
     *
     * @return what happened, or null when exactly that is cleared already
     * @throws Refusal.NotNow when a point is open that nobody lets stand
     */
    @Nullable ClearingEvent clear(List<OpenPoint> open, Sha256 seen, Member by, Instant at) {
        List<OpenPoint> blocking = open.stream().filter(point -> standFor(point).isEmpty()).toList();
        if (!blocking.isEmpty()) {
            throw new Refusal.NotNow("clearing.blocked", blocking.size());
        }
        if (clears(seen)) {
            return null;
        }
        content = seen;
        openPoints = open.size();
        clearedBy = by.memberId();
        clearedAt = at;
        return did(ClearingEvent.Act.CLEAR, sha256, by, at);
    }

    private ClearingEvent did(ClearingEvent.Act act, Sha256 digest, Member by, Instant at) {
        revision++;
        return new ClearingEvent(articleId, draftId, act, revision, digest, by.memberId(), at);
    }

    /** What lets this point stand as it is now. */
    public Optional<LetStand> standFor(OpenPoint point) {
        return standing.stream().filter(stand -> stand.covers(point)).findFirst();
    }

    /** What was said of the point last, whatever it was then. */
    public Optional<LetStand> saidOf(OpenPoint point) {
        return standing.stream().filter(stand -> stand.point().equals(point.key())).findFirst();
    }

    /** Whether the draft was ever cleared. */
    public boolean cleared() {
        return content != null;
    }

    /** Whether exactly this is cleared. */
    public boolean clears(Sha256 seen) {
        return seen.equals(content);
    }

    public DraftId draftId() {
        return draftId;
    }

    public int draftNumber() {
        return draftNumber;
    }

    /** Of the text that was cleared. */
    public Sha256 sha256() {
        return sha256;
    }

    /** How many points were open, each let stand, when it was cleared last. */
    public int openPoints() {
        return openPoints;
    }

    public Optional<MemberId> clearedBy() {
        return Optional.ofNullable(clearedBy);
    }

    public Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt);
    }
}
