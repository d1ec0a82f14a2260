package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Typed;

/** What a member wanted to be remembered of a claim, for those who work on it; never public and never changed. */
@Entity
@Table(name = "claim_note")
public class Note {

    /** The longest note, in code points. */
    public static final int LIMIT = 4_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "note_id"))
    private NoteId noteId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private ClaimId claimId;

    private String text;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "written_by"))
    private MemberId writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected Note() {
    }

    Note(NoteId noteId, ClaimId claimId, String text, Member by, Instant at) {
        this.noteId = noteId;
        this.claimId = claimId;
        this.text = Typed.text("note", text, LIMIT);
        this.writtenBy = by.memberId();
        this.writtenAt = at;
    }

    public NoteId noteId() {
        return noteId;
    }

    public ClaimId claimId() {
        return claimId;
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
}
