package org.touchstone.persistence.article;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.Held;

/** The articles' rows. */
public interface StoredArticles extends Articles {

    EntityManager entityManager();

    @Override
    default ArticleId nextId() {
        return new ArticleId(Held.statement(entityManager(), "select nextval('article_seq')", Long.class)
                .getSingleResult());
    }

    @Override
    default void add(Article article) {
        entityManager().persist(article);
    }

    @Override
    default Optional<Article> withId(ArticleId articleId) {
        return Optional.ofNullable(entityManager().find(Article.class, articleId));
    }

    @Override
    default Optional<ArticleId> withText(Sha256 text) {
        return entityManager().createQuery("""
                        select articleId.value from Draft where sha256.hex = :digest
                        order by articleId.value, number""", Long.class)
                .setParameter("digest", text.hex()).setMaxResults(1).getResultStream().findFirst().map(ArticleId::new);
    }

    @Override
    default void reserveText(Sha256 text) {
        Held.word(entityManager(), "text " + text, 0);
    }

    @Override
    default Article forWork(ArticleId articleId) {
        return Held.together(entityManager(), Article.class, articleId)
                .orElseThrow(() -> new Refusal.NotFound("article"));
    }

    @Override
    default Article forPublishing(ArticleId articleId) {
        return Held.alone(entityManager(), Article.class, articleId)
                .orElseThrow(() -> new Refusal.NotFound("article"));
    }
}
