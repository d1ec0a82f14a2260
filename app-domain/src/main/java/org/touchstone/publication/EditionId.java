package org.touchstone.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import org.touchstone.article.ArticleId;

/** One edition of one article's review, counted from 1. */
@Embeddable
public record EditionId(@Embedded @AttributeOverride(name = "value", column = @Column(name = "article_id"))
                        ArticleId articleId, int number) implements Serializable {
}
