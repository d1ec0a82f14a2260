package org.touchstone.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;

/** The second person's yes to exactly one list of what was set aside or closed; there is the last one of an article. */
@Entity
@Table(name = "set_aside_signature")
public class SetAsideSignature {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId articleId;

    @Version
    private int version;

    private int revision;

    @Embedded
    @AttributeOverride(name = "hex", column = @Column(name = "list_digest"))
    private Sha256 list;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private MemberId signedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected SetAsideSignature() {
    }

    SetAsideSignature(ArticleId articleId) {
        this.articleId = articleId;
    }

    SetAsideSigned sign(Sha256 digest, Member by, Instant at) {
        list = digest;
        signedBy = by.memberId();
        signedAt = at;
        revision++;
        return new SetAsideSigned(articleId, revision, digest, signedBy, at);
    }

    /** Whether it stands for this very list. */
    public boolean signs(SetAsideList other) {
        return other.digest().equals(list);
    }

    public ArticleId articleId() {
        return articleId;
    }

    public MemberId signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
