package org.touchstone.persistence.clearing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.clearing.Clearing;
import org.touchstone.clearing.Clearings;

/** The clearings' rows. */
public interface StoredClearings extends Clearings {

    EntityManager entityManager();

    @Override
    default void add(Clearing clearing) {
        entityManager().persist(clearing);
    }

    @Override
    default Optional<Clearing> ofDraft(DraftId draftId) {
        return Optional.ofNullable(entityManager().find(Clearing.class, draftId));
    }

    @Override
    default List<Clearing> ofArticle(ArticleId articleId) {
        return ofArticle(articleId.value());
    }

    @HQL("from Clearing where articleId.value = :article order by draftNumber desc")
    List<Clearing> ofArticle(long article);
}
