package org.touchstone.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.intake.Extracted;
import org.touchstone.intake.Lead;
import org.touchstone.intake.LeftOut;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;

/**
 * A text on its way in.
 *
 * <p>It begins when a member pastes, uploads or names an address; it is read, which may take seconds and can be
 * cancelled; the member looks at the text as it will be kept and corrects the details; it ends kept as an article,
 * cancelled, or failed with a reason. It is its member's own business until it is kept.
 */
@Entity
@Table(name = "arrival")
public class Arrival {

    /** Where it stands. */
    public enum State {
        READING, READY, FAILED, CANCELLED, KEPT
    }

    /** After so long without a sign of life the reading is taken to have been broken off. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "arrival_id"))
    private ArrivalId arrivalId;

    @Version
    private int version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    /** What was asked for: a file's name or an address; empty for a pasted text. */
    private String asked;

    private String step;

    private int done;

    private int total;

    /** The key of the sentence that says why it failed, or the empty string. */
    private String failure;

    @Column(name = "failure_arguments")
    private String failureArguments;

    private String text;

    @Embedded
    @AttributeOverrides({
            @AttributeOverride(name = "origin", column = @Column(name = "found_origin")),
            @AttributeOverride(name = "published", column = @Column(name = "found_published_on"))})
    private @Nullable ArticleDetails details;

    @Embedded
    @AttributeOverrides({
            @AttributeOverride(name = "sha256", column = @Column(name = "original_sha256")),
            @AttributeOverride(name = "name", column = @Column(name = "original_name")),
            @AttributeOverride(name = "mediaType", column = @Column(name = "original_media_type")),
            @AttributeOverride(name = "size", column = @Column(name = "original_size"))})
    private @Nullable StoredFile original;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private @Nullable ArticleId articleId;

    /** The article this is to be the next draft of; null for a new article. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "next_of"))
    private @Nullable ArticleId nextOf;

    /** What was found beside the text. */
    @ElementCollection
    @CollectionTable(name = "arrival_piece", joinColumns = @JoinColumn(name = "arrival_id"))
    private Set<ArrivalPiece> pieces = new HashSet<>();

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Arrival() {
    }

    Arrival(ArrivalId arrivalId, Origin origin, @Nullable ArticleId nextOf, String asked, Member by, Instant at) {
        this.nextOf = nextOf;
        this.arrivalId = arrivalId;
        this.memberId = by.memberId();
        this.origin = origin;
        this.asked = asked;
        this.state = State.READING;
        this.step = "";
        this.failure = "";
        this.failureArguments = "";
        this.text = "";
        this.begunAt = at;
        this.changedAt = at;
    }

    /** How far the reading is; does nothing once it is over. */
    void at(String where, int howFar, int ofHowMuch, Instant now) {
        if (state == State.READING) {
            step = where;
            done = howFar;
            total = ofHowMuch;
            changedAt = now;
        }
    }

    /** It was read; does nothing when it was cancelled meanwhile. */
    void read(String found, ArticleDetails known, List<ArrivalPiece> beside, @Nullable StoredFile file, Instant now) {
        if (state == State.READING) {
            state = State.READY;
            pieces.addAll(beside);
            text = found;
            details = known;
            original = file;
            changedAt = now;
        }
    }

    /** It could not be read; does nothing when it was cancelled meanwhile. */
    void failed(String key, List<Object> arguments, Instant now) {
        if (state == State.READING) {
            state = State.FAILED;
            failure = key;
            failureArguments = String.join("\n", arguments.stream().map(Object::toString).toList());
            changedAt = now;
        }
    }

    /** Puts a piece that was left out back where it stood; does nothing when there is no such piece any more. */
    void takeBack(int place, Instant now) {
        mustBeReady();
        List<ArrivalPiece> inOrder = pieces.stream().sorted(Comparator.comparingInt(ArrivalPiece::place)).toList();
        inOrder.stream().filter(piece -> piece.place() == place && !piece.lead()).findFirst().ifPresent(wanted -> {
            Extracted more = ArrivalPiece.whole(text, inOrder).takeBack(List.of(wanted.leftOut()));
            text = Draft.normalised(more.text());
            List<ArrivalPiece> moved = new ArrayList<>();
            Iterator<Lead> leads = more.leads().iterator();
            Iterator<LeftOut> rest = more.leftOut().iterator();
            for (ArrivalPiece piece : inOrder) {
                if (piece.lead()) {
                    moved.add(piece.at(leads.next().at()));
                } else if (!piece.leftOut().equals(wanted.leftOut())) {
                    moved.add(piece.at(rest.next().at()));
                }
            }
            pieces.clear();
            pieces.addAll(moved);
            changedAt = now;
        });
    }

    /**
     * @throws Refusal.NotNow when it was kept already
     */
    void cancel(Instant now) {
        if (state == State.KEPT) {
            throw new Refusal.NotNow("arrival.kept");
        }
        state = State.CANCELLED;
        text = "";
        changedAt = now;
    }

    /**
     * @throws Refusal.NotNow unless it has been read
     */
    public void mustBeReady() {
        if (state != State.READY) {
            throw new Refusal.NotNow("arrival.notReady");
        }
    }

    /** It was kept as an article or as a draft of one. */
    public void kept(ArticleId as, Instant now) {
        state = State.KEPT;
        articleId = as;
        changedAt = now;
    }

    public ArrivalId arrivalId() {
        return arrivalId;
    }

    public MemberId memberId() {
        return memberId;
    }

    /** Where it stands; a reading that gave no sign of life for three minutes has failed. */
    public State state(Instant now) {
        return state == State.READING && changedAt.plus(PATIENCE).isBefore(now) ? State.FAILED : state;
    }

    /** Whether somebody still waits for it to be read. */
    public boolean wanted() {
        return state == State.READING;
    }

    public Origin origin() {
        return origin;
    }

    public String asked() {
        return asked;
    }

    /** The name of the step the reading is at, or the empty string before the first. */
    public String step() {
        return step;
    }

    public int done() {
        return done;
    }

    /** 0 when unknown. */
    public int total() {
        return total;
    }

    /** The key of the sentence that says why it failed. */
    public String failure() {
        return failure.isEmpty() ? "intake.interrupted" : failure;
    }

    public List<String> failureArguments() {
        return failureArguments.isEmpty() ? List.of() : List.of(failureArguments.split("\n"));
    }

    /** The text as it will be kept. */
    public String text() {
        return text;
    }

    /** What was left out, in the order of the document. */
    public List<ArrivalPiece> leftOut() {
        return pieces.stream().filter(piece -> !piece.lead()).sorted(Comparator.comparingInt(ArrivalPiece::place))
                .toList();
    }

    /** The writer's comments and notes, in the order of the document. */
    public List<ArrivalPiece> leads() {
        return pieces.stream().filter(ArrivalPiece::lead).sorted(Comparator.comparingInt(ArrivalPiece::place)).toList();
    }

    /** What the document says of itself; nothing before it was read. */
    public Optional<ArticleDetails> details() {
        return Optional.ofNullable(details);
    }

    public Optional<StoredFile> original() {
        return Optional.ofNullable(original);
    }

    /** The article it is to be the next draft of; nothing when it is to be a new article. */
    public Optional<ArticleId> nextOf() {
        return Optional.ofNullable(nextOf);
    }

    /** What became of it; nothing before it was kept. */
    public Optional<ArticleId> articleId() {
        return Optional.ofNullable(articleId);
    }
}
