package org.touchstone.audit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/**
 * One line of the audit. Its hash covers all its columns and the hash of the entry before it, so that nobody can alter,
 * remove or slip in an entry without every later hash being wrong. It holds ids, states and digests, never free text.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @EmbeddedId
    private EntryId entryId;

    @Column(name = "done_at")
    private Instant doneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private MemberId doneBy;

    private String act;

    private String subject;

    private int revision;

    @Column(name = "state_before")
    private String stateBefore;

    @Column(name = "state_after")
    private String stateAfter;

    private String digest;

    private String previous;

    private String hash;

    protected AuditEntry() {
    }

    /** The entry that follows the head of its chain. */
    AuditEntry(ChainHead head, Happening happening) {
        this.entryId = new EntryId(head.chain(), head.number() + 1);
        this.doneAt = happening.at();
        this.doneBy = happening.by();
        this.act = happening.act();
        this.subject = happening.subject();
        this.revision = happening.revision();
        this.stateBefore = happening.before();
        this.stateAfter = happening.after();
        this.digest = happening.digest();
        this.previous = head.hash();
        this.hash = computedHash();
    }

    /**
     * What the hash has to be: SHA-256 of the columns in this order, each on a line of its own: chain, number, time
     * (ISO 8601, UTC), member, act, subject, revision, state before, state after, digest, previous hash.
     */
    String computedHash() {
        return Sha256.of(String.join("\n", Long.toString(entryId.chain()), Long.toString(entryId.number()),
                doneAt.toString(), doneBy.toString(), act, subject, Integer.toString(revision), stateBefore,
                stateAfter, digest, previous)).hex();
    }

    public EntryId entryId() {
        return entryId;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public MemberId doneBy() {
        return doneBy;
    }

    public String act() {
        return act;
    }

    public String subject() {
        return subject;
    }

    public int revision() {
        return revision;
    }

    public String stateBefore() {
        return stateBefore;
    }

    public String stateAfter() {
        return stateAfter;
    }

    public String digest() {
        return digest;
    }

    /** The hash of the entry before it; 64 zeros for the first of a chain. */
    public String previous() {
        return previous;
    }

    public String hash() {
        return hash;
    }
}
