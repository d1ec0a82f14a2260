package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.MemberId;

/** What a claim was after one act, kept for ever: who did what, when, and what it made of the claim. */
@Entity
@Table(name = "claim_revision")
public class ClaimRevision {

    @EmbeddedId
    private RevisionId revisionId;

    @Enumerated(EnumType.STRING)
    private ClaimAct act;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private MemberId doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    @Convert(converter = SnapshotColumn.class)
    private Snapshot snapshot;

    @Convert(converter = TakenColumn.class)
    private Taken taken;

    @Embedded
    @AttributeOverride(name = "hex", column = @Column(name = "fingerprint"))
    private Sha256 fingerprint;

    protected ClaimRevision() {
    }

    ClaimRevision(ClaimEvent event) {
        this.revisionId = new RevisionId(event.claimId(), event.revision());
        this.act = event.what();
        this.doneBy = event.by();
        this.doneAt = event.at();
        this.snapshot = event.snapshot();
        this.taken = event.taken();
        this.fingerprint = event.fingerprint();
    }

    public ClaimId claimId() {
        return revisionId.claimId();
    }

    public int revision() {
        return revisionId.revision();
    }

    public ClaimAct act() {
        return act;
    }

    public MemberId doneBy() {
        return doneBy;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** What the act took off the claim, kept so that it can be put back. */
    Taken taken() {
        return taken;
    }

    /** Of what an approval of this revision would bind. */
    public Sha256 fingerprint() {
        return fingerprint;
    }

    /** The words as they were, for putting changes together. */
    ClaimWords words() {
        return new ClaimWords(snapshot.value("wording"), ClaimKind.valueOf(snapshot.value("kind")),
                snapshot.value("claimant"), Attribution.valueOf(snapshot.value("attribution")),
                snapshot.value("attributionNote"));
    }
}
