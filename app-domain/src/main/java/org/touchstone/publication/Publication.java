package org.touchstone.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.touchstone.article.ArticleId;

/**
 * That an article's review is public, and where. It begins with the first edition, which fixes the address for ever;
 * each further edition takes the place of the one before.
 */
@Entity
@Table(name = "publication")
public class Publication {

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

    protected Publication() {
    }

    Publication(ArticleId articleId, Slug slug, Instant at) {
        this.articleId = articleId;
        this.slug = slug.value();
        this.firstPublishedAt = at;
        this.lastPublishedAt = at;
    }

    /** Takes the next edition in. */
    void next(Instant at) {
        latestEdition++;
        lastPublishedAt = at;
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
