package org.touchstone.publication;

import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;

/** The conclusions of all articles. */
public interface Conclusions {

    void add(Conclusion conclusion);

    Optional<Conclusion> ofArticle(ArticleId articleId);

    /** The conclusion, held for this transaction alone; nothing when none was proposed yet. */
    Optional<Conclusion> forChange(ArticleId articleId);

    /** The conclusion held for this transaction alone, or {@link Refusal.NotFound}. */
    default Conclusion mustForChange(ArticleId articleId) {
        return forChange(articleId).orElseThrow(() -> new Refusal.NotFound("conclusion"));
    }
}
