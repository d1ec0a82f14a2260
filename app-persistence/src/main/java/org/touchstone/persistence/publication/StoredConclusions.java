package org.touchstone.persistence.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.persistence.Held;
import org.touchstone.publication.Conclusion;
import org.touchstone.publication.Conclusions;

/** The conclusions' rows. */
@Dependent
public class StoredConclusions implements Conclusions {

    private final EntityManager entityManager;

    @Inject
    public StoredConclusions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Conclusion conclusion) {
        entityManager.persist(conclusion);
    }

    @Override
    public Optional<Conclusion> ofArticle(ArticleId articleId) {
        return Optional.ofNullable(entityManager.find(Conclusion.class, articleId));
    }

    /** Holds the place of a conclusion that is not there yet too, so that two cannot be the first at once. */
    @Override
    public Optional<Conclusion> forChange(ArticleId articleId) {
        Held.word(entityManager, "conclusion", articleId.value());
        return Held.asRead(entityManager, Conclusion.class, articleId,
                "select article_id from conclusion where article_id = :key for no key update", articleId.value());
    }
}
