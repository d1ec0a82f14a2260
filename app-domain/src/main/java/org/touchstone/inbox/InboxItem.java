package org.touchstone.inbox;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.NoteId;
import org.touchstone.newsroom.MemberId;

/** One thing that concerns one member. It is made in the transaction of what happened, and stays, read or unread. */
@Entity
@Table(name = "inbox_item")
public class InboxItem {

    @Id
    private long itemId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Enumerated(EnumType.STRING)
    private Concern concern;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private ClaimId claimId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "note_id"))
    private @Nullable NoteId noteId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "caused_by"))
    private @Nullable MemberId causedBy;

    private @Nullable LocalDate due;

    private Instant made;

    private @Nullable Instant read;

    protected InboxItem() {
    }

    /**
     * @param noteId the message it is about, null when it is about the claim
     * @param causedBy who did it, null when it came of itself
     */
    InboxItem(long itemId, MemberId memberId, Concern concern, ClaimId claimId, @Nullable NoteId noteId,
              @Nullable MemberId causedBy, Instant made) {
        this.itemId = itemId;
        this.memberId = memberId;
        this.concern = concern;
        this.claimId = claimId;
        this.noteId = noteId;
        this.causedBy = causedBy;
        this.made = made;
    }

    public long itemId() {
        return itemId;
    }

    public MemberId memberId() {
        return memberId;
    }

    public Concern concern() {
        return concern;
    }

    public ClaimId claimId() {
        return claimId;
    }

    public @Nullable NoteId noteId() {
        return noteId;
    }

    /** Who did it; null when it came of itself. */
    public @Nullable MemberId causedBy() {
        return causedBy;
    }

    /** The day a claim is due, null when it is about anything else. */
    public @Nullable LocalDate due() {
        return due;
    }

    public Instant made() {
        return made;
    }

    public boolean isRead() {
        return read != null;
    }

    void mark(boolean wanted, Instant at) {
        if (wanted != isRead()) {
            read = wanted ? at : null;
        }
    }
}
