package org.touchstone.persistence.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.Held;

/** The articles' rows. */
@Dependent
public class StoredArticles implements Articles {

    private final EntityManager entityManager;

    @Inject
    public StoredArticles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public ArticleId nextId() {
        return new ArticleId(Held.statement(entityManager, "select nextval('article_seq')", Long.class)
                .getSingleResult());
    }

    @Override
    public void add(Article article) {
        entityManager.persist(article);
    }

    @Override
    public Optional<Article> withId(ArticleId articleId) {
        return Optional.ofNullable(entityManager.find(Article.class, articleId));
    }

    @Override
    public Optional<ArticleId> withText(Sha256 text) {
        return entityManager.createQuery("""
                        select articleId.value from Draft where sha256.hex = :digest
                        order by articleId.value, number""", Long.class)
                .setParameter("digest", text.hex()).setMaxResults(1).getResultStream().findFirst().map(ArticleId::new);
    }

    @Override
    public void reserveText(Sha256 text) {
        Held.word(entityManager, "text " + text, 0);
    }

    @Override
    public Map<ArticleId, String> titles(Collection<ArticleId> articles) {
        return articles.isEmpty() ? Map.of() : entityManager.createQuery(
                        "select articleId.value, details.title from Article where articleId.value in :articles",
                        Object[].class)
                .setParameter("articles", articles.stream().map(ArticleId::value).toList()).getResultStream()
                .collect(Collectors.toMap(row -> new ArticleId((Long) row[0]), row -> (String) row[1]));
    }

    @Override
    public Article forWork(ArticleId articleId) {
        return Held.together(entityManager, Article.class, articleId)
                .orElseThrow(() -> new Refusal.NotFound("article"));
    }

    @Override
    public Article forPublishing(ArticleId articleId) {
        return Held.alone(entityManager, Article.class, articleId)
                .orElseThrow(() -> new Refusal.NotFound("article"));
    }
}
