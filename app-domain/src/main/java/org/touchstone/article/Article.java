package org.touchstone.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Merge;

/**
 * What is checked.
 *
 * <p>An article begins when a member imports a text, which becomes its first draft. Further drafts may follow; the
 * newest is the one worked on. Its details can be corrected at any time, and every correction names the version it was
 * made on. It never ends: what was published of it stays answerable.
 */
@Entity
@Table(name = "article")
public class Article {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId articleId;

    @Version
    private int version;

    /** Counts the corrections of the details; what forms name as the version they were made on. */
    private int revision;

    @Embedded
    private ArticleDetails details;

    @Column(name = "latest_draft")
    private int latestDraft;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "imported_by"))
    private MemberId importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected Article() {
    }

    public Article(ArticleId articleId, ArticleDetails details, Member importedBy, Instant at) {
        this.articleId = articleId;
        this.details = details;
        this.importedBy = importedBy.memberId();
        this.importedAt = at;
        this.revision = 1;
        this.latestDraft = 1;
    }

    public ArticleId articleId() {
        return articleId;
    }

    public int revision() {
        return revision;
    }

    public ArticleDetails details() {
        return details;
    }

    public String title() {
        return details.title();
    }

    public boolean ownDraft() {
        return details.origin() == Origin.OWN_DRAFT;
    }

    /** The number of the draft that is worked on. */
    public int latestDraft() {
        return latestDraft;
    }

    public MemberId importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }

    /**
     * Takes the corrected fields over; fields the form left as it found them keep what others made of them meanwhile.
     *
     * @param base what the form was filled with
     * @return what happened, or null when it is so already
     * @throws org.touchstone.newsroom.Refusal.Stale when somebody else changed a field that this correction changes too
     */
    public @Nullable ArticleEvent correct(ArticleDetails base, ArticleDetails wanted, Member by, Instant at) {
        var merge = new Merge();
        var merged = ArticleDetails.of(
                merge.field("title", base.title(), details.title(), wanted.title()),
                merge.field("byline", base.byline(), details.byline(), wanted.byline()),
                merge.field("publisher", base.publisher(), details.publisher(), wanted.publisher()),
                merge.field("address", base.address(), details.address(), wanted.address()),
                merge.field("language", base.language(), details.language(), wanted.language()),
                merge.field("published", base.published(), details.published(), wanted.published()),
                details.origin(),
                merge.field("reprintable", base.reprintable(), details.reprintable(), wanted.reprintable()));
        merge.mustAgree();
        if (merged.equals(details)) {
            return null;
        }
        details = merged;
        revision++;
        return event(ArticleEvent.Act.CORRECT, by, at);
    }

    /** Takes the next draft in, which is the one worked on from now. */
    public ArticleEvent next(Draft draft, Member by, Instant at) {
        latestDraft = draft.number();
        return new ArticleEvent(articleId, ArticleEvent.Act.NEXT_DRAFT, latestDraft, draft.sha256(), by.memberId(), at);
    }

    ArticleEvent event(ArticleEvent.Act act, Member by, Instant at) {
        return new ArticleEvent(articleId, act, revision, Sha256.of(details.toString()), by.memberId(), at);
    }
}
