package org.touchstone.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * That an article's review is public, and where. It begins with the first edition, which fixes the address for ever;
 * each further edition takes the place of the one before. Any editor can at once put a note above it, withdraw it or
 * withhold it; the address stays, and says so.
 */
@Entity
@Table(name = "publication")
public class Publication {

    /** The longest reason for taking it down, in code points. */
    public static final int REASON_LIMIT = 1_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId articleId;

    @Version
    private int version;

    private String slug;

    @Column(name = "latest_edition")
    private int latestEdition;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "last_published_at")
    private Instant lastPublishedAt;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(name = "standing_reason")
    private String standingReason;

    @Column(name = "standing_since")
    private @Nullable Instant standingSince;

    @Column(name = "reports_answered")
    private int reportsAnswered;

    protected Publication() {
    }

    Publication(ArticleId articleId, Slug slug, Instant at) {
        this.articleId = articleId;
        this.slug = slug.value();
        this.firstPublishedAt = at;
        this.lastPublishedAt = at;
        this.standing = Standing.PUBLIC;
        this.standingReason = "";
    }

    /**
     * @throws Refusal.NotNow when it was withdrawn or withheld: it has to be put back before it gets another edition
     */
    void mustTakeAnother() {
        if (!standing.shown()) {
            throw new Refusal.NotNow("publish.takenDown");
        }
    }

    /** Takes the next edition in. */
    void next(Instant at) {
        mustTakeAnother();
        latestEdition++;
        lastPublishedAt = at;
    }

    /**
     * Shows it from now on as the editor says.
     *
     * @param why in words readers see; not asked for when it is put back
     */
    StandingChanged stand(@Nullable Standing to, @Nullable String why, Member by, Instant at) {
        if (to == null) {
            throw new Refusal.Invalid("standing", "typed.missing");
        }
        if (to == standing) {
            throw new Refusal.NotNow("standing.already." + to.name());
        }
        String given = to == Standing.PUBLIC ? "" : Typed.text("reason", why, REASON_LIMIT);
        Standing was = standing;
        standing = to;
        standingReason = given;
        standingSince = at;
        return new StandingChanged(articleId, version + 1, was, to, Sha256.of(given), by.memberId(), at);
    }

    /**
     * Lets readers on to its newest edition.
     *
     * @throws Refusal.Gone when it is withdrawn or withheld
     */
    public void mustBeShown() {
        if (!standing.shown()) {
            throw gone();
        }
    }

    /**
     * Lets readers on to any of its editions under its number.
     *
     * @throws Refusal.Gone when it is withheld
     */
    public void mustBeReadable() {
        if (!standing.readable()) {
            throw gone();
        }
    }

    private Refusal.Gone gone() {
        return new Refusal.Gone(standing == Standing.WITHHELD_BY_LAW, "gone." + standing.name(), standingReason);
    }

    /** Counts an answer to a reader, which its page shows. */
    void answered() {
        reportsAnswered++;
    }

    /** How many answers to readers its page shows. */
    public int reportsAnswered() {
        return reportsAnswered;
    }

    /** Changes whenever anything changes that readers see of it. */
    public int version() {
        return version;
    }

    /** How it stands before its readers. */
    public Standing standing() {
        return standing;
    }

    /** Why it stands so, in words readers see; empty when it stands as it was published. */
    public String standingReason() {
        return standingReason;
    }

    /** Since when it stands so; nothing when it never stood otherwise. */
    public Optional<Instant> standingSince() {
        return Optional.ofNullable(standingSince);
    }

    public ArticleId articleId() {
        return articleId;
    }

    /** The word of its address, never changed once readers may have it. */
    public String slug() {
        return slug;
    }

    public int latestEdition() {
        return latestEdition;
    }

    public Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    public Instant lastPublishedAt() {
        return lastPublishedAt;
    }
}
