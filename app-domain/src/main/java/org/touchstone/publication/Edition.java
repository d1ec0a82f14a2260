package org.touchstone.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.MemberId;

/**
 * One published version of a reviewed article. It holds everything readers see, labels, scale and the newsroom's name
 * included, and never changes: later work, a renamed member or a changed scale changes nothing that is public.
 */
@Entity
@Table(name = "edition")
public class Edition {

    @EmbeddedId
    private EditionId editionId;

    private String content;

    @Embedded
    @AttributeOverride(name = "hex", column = @Column(name = "sha256"))
    private Sha256 sha256;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published_by"))
    private MemberId publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Edition() {
    }

    Edition(EditionId editionId, String content, MemberId publishedBy, Instant publishedAt) {
        this.editionId = editionId;
        this.content = content;
        this.sha256 = Sha256.of(content);
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
    }

    public EditionId editionId() {
        return editionId;
    }

    public int number() {
        return editionId.number();
    }

    /** Canonical JSON as {@link EditionContent} describes it. */
    public String content() {
        return content;
    }

    /** Of the content's UTF-8 bytes. */
    public Sha256 sha256() {
        return sha256;
    }

    public MemberId publishedBy() {
        return publishedBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
