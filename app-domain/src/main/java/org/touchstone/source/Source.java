package org.touchstone.source;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Sha256;
import org.touchstone.article.StoredFile;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Merge;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * A piece of evidence, kept once and used by many claims.
 *
 * <p>A source begins when a member adds it; its details are corrected and files attached as they come; whoever made it
 * confidential names who may see it, and nobody else learns that it exists. When it does not hold any more it is
 * withdrawn with a reason: from then on it counts for no verdict and nobody cites it anew, until it is reinstated. It
 * never ends: claims that were published lean on it. A change lapses the approval of every claim that cites it, because
 * the approval was given for what the source was, and the claim asks for attention.
 */
@Entity
@Table(name = "source")
public class Source {

    /** The most files one source has. */
    public static final int FILES_LIMIT = 20;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "source_id"))
    private SourceId sourceId;

    @Version
    private int version;

    private int revision;

    @Embedded
    private SourceDetails details;

    private boolean confidential;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "source_reader", joinColumns = @JoinColumn(name = "source_id"))
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private Set<MemberId> readers = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "source_file", joinColumns = @JoinColumn(name = "source_id"))
    private Set<StoredFile> files = new HashSet<>();

    /** Who added, corrected or filled it. */
    @ElementCollection
    @CollectionTable(name = "source_writer", joinColumns = @JoinColumn(name = "source_id"))
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private Set<MemberId> writers = new HashSet<>();

    @Embedded
    private @Nullable Withdrawal withdrawal;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "added_by"))
    private MemberId addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Source() {
    }

    /**
     * @param confidential whether only its readers may ever see it; the one who adds it is its first reader
     */
    public Source(SourceId sourceId, SourceDetails details, boolean confidential, Member by, Instant at) {
        this.sourceId = sourceId;
        this.details = details;
        this.confidential = confidential;
        this.addedBy = by.memberId();
        this.addedAt = at;
        this.revision = 1;
        this.writers.add(by.memberId());
        if (confidential) {
            readers.add(by.memberId());
        }
    }

    public SourceId sourceId() {
        return sourceId;
    }

    public int revision() {
        return revision;
    }

    public SourceDetails details() {
        return details;
    }

    public SourceKind kind() {
        return details.kind();
    }

    public boolean confidential() {
        return confidential;
    }

    /** The members named on a confidential source; empty for any other. */
    public Set<MemberId> readers() {
        return Set.copyOf(readers);
    }

    /** Its files by name. */
    public List<StoredFile> files() {
        return files.stream().sorted(Comparator.comparing(StoredFile::name).thenComparing(StoredFile::sha256)).toList();
    }

    public MemberId addedBy() {
        return addedBy;
    }

    /** Everybody who added, corrected or filled it: for four eyes their writing is part of each claim that cites it. */
    public Set<MemberId> writers() {
        return Set.copyOf(writers);
    }

    /** Why it does not count any more; empty while it does. */
    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    /** Whether this member may know of it. */
    public boolean mayBeSeenBy(MemberId member) {
        return !confidential || readers.contains(member);
    }

    /**
     * Every act on a source begins with this.
     *
     * @throws Refusal.NotFound when the member may not know of it, as if it did not exist
     */
    public void mustBeSeenBy(Member member) {
        if (!mayBeSeenBy(member.memberId())) {
            throw new Refusal.NotFound("source");
        }
    }

    /**
     * Takes the corrected fields over; fields the form left as it found them keep what others made of them meanwhile.
     *
     * @param base what the form was filled with
     * @return what happened, or null when it is so already
     * @throws Refusal.Stale when somebody else changed a field that this correction changes too
     */
    public @Nullable SourceEvent correct(SourceDetails base, SourceDetails wanted, Member by, Instant at) {
        mustBeSeenBy(by);
        var merge = new Merge();
        var merged = new SourceDetails(
                merge.field("kind", base.kind(), details.kind(), wanted.kind()),
                merge.field("title", base.title(), details.title(), wanted.title()),
                merge.field("publisher", base.publisher(), details.publisher(), wanted.publisher()),
                merge.field("origin", base.origin(), details.origin(), wanted.origin()),
                merge.field("address", base.address(), details.address(), wanted.address()));
        merge.mustAgree();
        if (merged.equals(details)) {
            return null;
        }
        details = merged;
        writers.add(by.memberId());
        return changed(SourceEvent.Act.CORRECT, by, at);
    }

    /**
     * Makes it confidential and names who may see it. The one who names stays among them, so that somebody can still
     * name others; a source does not stop being confidential.
     *
     * @return what happened, or null when it is so already
     */
    public @Nullable SourceEvent nameReaders(Set<MemberId> named, Member by, Instant at) {
        mustBeSeenBy(by);
        var wanted = new HashSet<>(named);
        wanted.add(by.memberId());
        if (confidential && readers.equals(wanted)) {
            return null;
        }
        confidential = true;
        readers.retainAll(wanted);
        readers.addAll(wanted);
        return changed(SourceEvent.Act.NAME_READERS, by, at);
    }

    /**
     * @return what happened, or null when it has this very file already
     * @throws Refusal.NotNow when it has {@value #FILES_LIMIT} files already
     */
    public @Nullable SourceEvent attach(StoredFile file, Member by, Instant at) {
        mustBeSeenBy(by);
        if (files.contains(file)) {
            return null;
        }
        if (files.size() >= FILES_LIMIT) {
            throw new Refusal.NotNow("source.tooManyFiles", FILES_LIMIT);
        }
        files.add(file);
        writers.add(by.memberId());
        return changed(SourceEvent.Act.ATTACH, by, at);
    }

    /**
     * From now on it counts for no verdict.
     *
     * @throws Refusal.NotNow when it is withdrawn already
     * @throws Refusal.Invalid when no reason is given
     */
    public SourceEvent withdraw(@Nullable String reason, Member by, Instant at) {
        mustBeSeenBy(by);
        if (withdrawal != null) {
            throw new Refusal.NotNow("source.withdrawn");
        }
        withdrawal = new Withdrawal(by.memberId(), at, Typed.text("reason", reason, Withdrawal.REASON_LIMIT));
        return changed(SourceEvent.Act.WITHDRAW, by, at);
    }

    /**
     * It was withdrawn by mistake, or holds again.
     *
     * @throws Refusal.NotNow when it is not withdrawn
     */
    public SourceEvent reinstate(Member by, Instant at) {
        mustBeSeenBy(by);
        if (withdrawal == null) {
            throw new Refusal.NotNow("source.notWithdrawn");
        }
        withdrawal = null;
        return changed(SourceEvent.Act.REINSTATE, by, at);
    }

    /** Whether the information comes from somewhere else than the other's, as far as both origins are known. */
    public boolean independentOf(Source other) {
        String mine = details.knownOrigin().strip();
        String theirs = other.details.knownOrigin().strip();
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.equalsIgnoreCase(theirs);
    }

    /** What an approval binds of a source: everything about it but who may see it and why it was withdrawn. */
    public Sha256 digest() {
        String fileList = files().stream().map(StoredFile::sha256).collect(Collectors.joining(","));
        return Sha256.of(String.join("\n", details.kind().name(), details.title(), details.publisher(),
                details.origin(), details.address(), Boolean.toString(confidential),
                withdrawal == null ? fileList : fileList + "\nwithdrawn"));
    }

    /** The event of its being added. */
    SourceEvent added() {
        return new SourceEvent(sourceId, SourceEvent.Act.ADD, revision, digest(), addedBy, addedAt);
    }

    private SourceEvent changed(SourceEvent.Act act, Member by, Instant at) {
        revision++;
        return new SourceEvent(sourceId, act, revision, digest(), by.memberId(), at);
    }
}
