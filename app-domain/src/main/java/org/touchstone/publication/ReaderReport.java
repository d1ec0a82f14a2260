package org.touchstone.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.TokenHash;
import org.touchstone.newsroom.Typed;

/**
 * An error a reader believes to have found in a published review.
 *
 * <p>It begins when a reader without an account sends it; whoever holds the receipt can look at what becomes of it. An
 * editor owns it and answers it by a day; the answer, in the editor's words, is public. Ninety days after it came, what
 * the reader wrote is erased, and what the newsroom answered stays.
 */
@Entity
@Table(name = "reader_report")
public class ReaderReport {

    /** The longest report, in code points. */
    public static final int LIMIT = 5_000;
    /** The longest way to reach the reader, in code points. */
    public static final int CONTACT_LIMIT = 254;
    /** The longest answer, in code points. */
    public static final int ANSWER_LIMIT = 2_000;
    /** In how many days it is to be answered. */
    public static final int DAYS_TO_ANSWER = 5;
    /** How long the newsroom keeps what the reader wrote. */
    public static final Duration KEPT = Duration.ofDays(90);

    @EmbeddedId
    private ReportId reportId;

    @Version
    private int version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "receipt"))
    private TokenHash receipt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId articleId;

    private int edition;

    private @Nullable Integer claim;

    private String what;

    private String contact;

    @Column(name = "received_at")
    private Instant receivedAt;

    private LocalDate due;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner"))
    private @Nullable MemberId owner;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportOutcome outcome;

    private String answer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable MemberId answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    protected ReaderReport() {
    }

    /**
     * @param edition the edition the reader saw
     * @param claim the number of the claim it is about, or null for the review as a whole
     * @throws Refusal.Invalid when nothing or too much is written, or what cannot be stored
     */
    ReaderReport(ReportId reportId, TokenHash receipt, EditionId edition, @Nullable Integer claim,
                 @Nullable String what, @Nullable String contact, @Nullable MemberId owner, Instant at) {
        this.reportId = reportId;
        this.receipt = receipt;
        this.articleId = edition.articleId();
        this.edition = edition.number();
        this.claim = claim;
        this.what = Typed.text("error", what, LIMIT);
        this.contact = Typed.optional("contact", contact, CONTACT_LIMIT);
        this.owner = owner;
        this.receivedAt = at;
        this.due = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(DAYS_TO_ANSWER);
        this.answer = "";
    }

    /** Makes it another editor's. */
    ReportEvent handOver(Member to, Member by, Instant at) {
        mustBeOpen();
        if (!to.active() || !to.may(Ability.PUBLISH)) {
            throw new Refusal.Invalid("to", "report.ownerMayNot", to.name());
        }
        owner = to.memberId();
        return did("hand-over", by, at);
    }

    /**
     * Answers it, in words that are public unless it was no report at all.
     *
     * @param seen the version the editor saw
     */
    ReportEvent answer(int seen, @Nullable ReportOutcome came, @Nullable String words, Member by, Instant at) {
        mustBeOpen();
        if (seen != version) {
            throw new Refusal.Stale(List.of());
        }
        if (came == null) {
            throw new Refusal.Invalid("outcome", "typed.missing");
        }
        answer = came.shown() ? Typed.text("answer", words, ANSWER_LIMIT)
                : Typed.optional("answer", words, ANSWER_LIMIT);
        outcome = came;
        answeredBy = by.memberId();
        answeredAt = at;
        return did("answer", by, at);
    }

    /** Forgets what the reader wrote. */
    void erase(Instant at) {
        what = "";
        contact = "";
        erasedAt = at;
    }

    private void mustBeOpen() {
        if (outcome != null) {
            throw new Refusal.NotNow("report.answered");
        }
    }

    private ReportEvent did(String act, Member by, Instant at) {
        return new ReportEvent(articleId, reportId, "report." + act, version + 1,
                outcome == null ? "RECEIVED" : outcome.name(), Sha256.of(answer), by.memberId(), at);
    }

    public ReportId reportId() {
        return reportId;
    }

    /** Whether this receipt is its own. */
    public boolean isFor(TokenHash given) {
        return receipt.equals(given);
    }

    public int version() {
        return version;
    }

    public ArticleId articleId() {
        return articleId;
    }

    /** The number of the edition the reader saw. */
    public int edition() {
        return edition;
    }

    /** The number of the claim it is about; nothing when it is about the review as a whole. */
    public Optional<Integer> claim() {
        return Optional.ofNullable(claim);
    }

    /** What the reader wrote; empty once it is erased. */
    public String what() {
        return what;
    }

    /** How the reader may be reached, if they said; empty once it is erased. */
    public String contact() {
        return contact;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The day by which it is to be answered. */
    public LocalDate due() {
        return due;
    }

    /** Who is to answer it; nothing when the newsroom had no editor. */
    public Optional<MemberId> owner() {
        return Optional.ofNullable(owner);
    }

    /** What came of it; nothing while it waits. */
    public Optional<ReportOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The newsroom's answer as it was typed (CommonMark, as a rationale); empty while it waits. */
    public String answer() {
        return answer;
    }

    public Optional<MemberId> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** When what the reader wrote was erased. */
    public Optional<Instant> erasedAt() {
        return Optional.ofNullable(erasedAt);
    }
}
