package org.touchstone.persistence.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.publication.SetAsideSignature;
import org.touchstone.publication.SetAsideSignatures;

/** The signatures' rows. */
@Dependent
public class StoredSetAsideSignatures implements SetAsideSignatures {

    private final EntityManager entityManager;

    @Inject
    public StoredSetAsideSignatures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(SetAsideSignature signature) {
        entityManager.persist(signature);
    }

    @Override
    public Optional<SetAsideSignature> ofArticle(ArticleId articleId) {
        return Optional.ofNullable(entityManager.find(SetAsideSignature.class, articleId));
    }
}
