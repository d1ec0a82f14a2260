package org.touchstone.article;

import java.util.List;
import java.util.Optional;
import org.touchstone.newsroom.Refusal;

/** Every draft of every article. Drafts never change, so whoever stores them may cache them for ever. */
public interface Drafts {

    DraftId nextId();

    void add(Draft draft);

    Optional<Draft> withId(DraftId draftId);

    /** The draft of the article with this number. */
    Optional<Draft> ofArticle(ArticleId articleId, int number);

    /** All drafts of the article, oldest first. */
    List<Draft> ofArticle(ArticleId articleId);

    /** The draft the article is worked on. */
    default Draft latest(Article article) {
        return ofArticle(article.articleId(), article.latestDraft())
                .orElseThrow(() -> new Refusal.NotFound("draft"));
    }
}
