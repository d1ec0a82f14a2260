package org.touchstone.claim;

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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * A message in the talk about a claim, for those who work on it; never public.
 *
 * <p>It begins a thread or answers the first message of one. Its writer may change it; what it said before stays to be
 * read. A thread is open until the one who began it, or an editor, resolves it, and can be reopened by anybody who
 * works on claims.
 */
@Entity
@Table(name = "claim_note")
public class Note {

    /** The longest message, in code points. */
    public static final int LIMIT = 4_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "note_id"))
    private NoteId noteId;

    @Version
    private int version;

    private int revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private ClaimId claimId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answers"))
    private @Nullable NoteId answers;

    private String text;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "written_by"))
    private MemberId writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @ElementCollection
    @CollectionTable(name = "claim_note_earlier", joinColumns = @JoinColumn(name = "note_id"))
    private Set<EarlierText> earlier = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resolved_by"))
    private @Nullable MemberId resolvedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    protected Note() {
    }

    /**
     * @param answers the first message of the thread it belongs to; null when it begins one
     */
    Note(NoteId noteId, ClaimId claimId, @Nullable Note answers, @Nullable String text, Member by, Instant at) {
        this.noteId = noteId;
        this.claimId = claimId;
        this.answers = answers == null ? null : answers.thread();
        this.text = Typed.text("note", text, LIMIT);
        this.writtenBy = by.memberId();
        this.writtenAt = at;
        this.revision = 1;
    }

    /**
     * Says it otherwise; what it said stays among {@link #earlier}.
     *
     * @param seen the revision the writer changed
     * @return whether it says anything else now
     * @throws Refusal.NotAllowed unless its writer does it
     * @throws Refusal.Stale when it was changed since
     */
    boolean edit(int seen, @Nullable String typed, Member by, Instant at) {
        if (!by.is(writtenBy)) {
            throw new Refusal.NotAllowed("note.notWriter");
        }
        String wanted = Typed.text("note", typed, LIMIT);
        if (wanted.equals(text)) {
            return false;
        }
        if (seen != revision) {
            throw new Refusal.Stale(List.of(new Refusal.Conflict("note", said(seen), text, wanted)));
        }
        earlier.add(new EarlierText(revision, text, editedAt == null ? writtenAt : editedAt));
        text = wanted;
        editedAt = at;
        revision++;
        return true;
    }

    private String said(int then) {
        return earlier.stream().filter(one -> one.revision() == then).map(EarlierText::text).findFirst().orElse("");
    }

    /**
     * @throws Refusal.NotNow when it is resolved, or is an answer
     * @throws Refusal.NotAllowed unless the one who began the thread or an editor does it
     */
    void resolve(Member by, Instant at) {
        if (answers != null || resolvedBy != null) {
            throw new Refusal.NotNow("note.notOpen");
        }
        if (!mayBeResolvedBy(by)) {
            throw new Refusal.NotAllowed("note.notBeginner");
        }
        resolvedBy = by.memberId();
        resolvedAt = at;
        revision++;
    }

    /**
     * @throws Refusal.NotNow unless it is resolved
     */
    void reopen() {
        if (resolvedBy == null) {
            throw new Refusal.NotNow("note.notResolved");
        }
        resolvedBy = null;
        resolvedAt = null;
        revision++;
    }

    /** Whether this member may resolve the thread it begins: its writer, or whoever may return verdicts. */
    public boolean mayBeResolvedBy(Member member) {
        return member.is(writtenBy) || member.may(Ability.RETURN_VERDICT);
    }

    public NoteId noteId() {
        return noteId;
    }

    public int revision() {
        return revision;
    }

    public ClaimId claimId() {
        return claimId;
    }

    /** The first message of its thread; itself when it begins one. */
    public NoteId thread() {
        return answers == null ? noteId : answers;
    }

    public boolean beginsThread() {
        return answers == null;
    }

    public String text() {
        return text;
    }

    public MemberId writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    /** What it said before, the oldest first. */
    public List<EarlierText> earlier() {
        return earlier.stream().sorted(Comparator.comparingInt(EarlierText::revision)).toList();
    }

    /** Who resolved the thread it begins; empty while that is open. */
    public Optional<MemberId> resolvedBy() {
        return Optional.ofNullable(resolvedBy);
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }
}
