package org.touchstone.persistence.publication;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.article.ArticleId;
import org.touchstone.persistence.Held;
import org.touchstone.publication.Correction;
import org.touchstone.publication.Edition;
import org.touchstone.publication.EditionId;
import org.touchstone.publication.EditionLine;
import org.touchstone.publication.Publication;
import org.touchstone.publication.Publications;
import org.touchstone.publication.Standing;

/** The rows of what is public. */
public interface StoredPublications extends Publications {

    /** The standings in which a review is shown and listed. */
    List<Standing> SHOWN = Arrays.stream(Standing.values()).filter(Standing::shown).toList();

    EntityManager entityManager();

    @Override
    default void add(Publication publication) {
        entityManager().persist(publication);
    }

    @Override
    default void add(Edition edition) {
        entityManager().persist(edition);
    }

    @Override
    default void add(Correction correction) {
        entityManager().persist(correction);
    }

    @Override
    default Optional<Publication> ofArticle(ArticleId articleId) {
        return Optional.ofNullable(entityManager().find(Publication.class, articleId));
    }

    @Override
    @HQL("from Publication where slug = :slug")
    Optional<Publication> withSlug(String slug);

    @Override
    default Map<ArticleId, String> slugs(Collection<ArticleId> articles) {
        return articles.isEmpty() ? Map.of() : entityManager().createQuery(
                        "select articleId.value, slug from Publication where articleId.value in :articles",
                        Object[].class)
                .setParameter("articles", articles.stream().map(ArticleId::value).toList()).getResultStream()
                .collect(Collectors.toMap(row -> new ArticleId((Long) row[0]), row -> (String) row[1]));
    }

    @Override
    default void reserveSlugs() {
        Held.word(entityManager(), "slug", 0);
    }

    @Override
    default Optional<Edition> edition(EditionId editionId) {
        return Optional.ofNullable(entityManager().find(Edition.class, editionId));
    }

    @Override
    default List<EditionLine> editions(ArticleId articleId) {
        return entityManager().createQuery("""
                        select new org.touchstone.publication.EditionLine(editionId.number, publishedAt) from Edition
                        where editionId.articleId = :article order by editionId.number desc""", EditionLine.class)
                .setParameter("article", articleId).getResultList();
    }

    @Override
    @HQL("from Correction where editionId.articleId = :articleId order by editionId.number")
    List<Correction> corrections(ArticleId articleId);

    @Override
    default List<Correction> newestCorrections(int limit) {
        return entityManager().createQuery("""
                        from Correction where editionId.articleId.value in
                        (select p.articleId.value from Publication p where p.standing in (:shown))
                        order by correctedAt desc""", Correction.class)
                .setParameter("shown", SHOWN).setMaxResults(limit).getResultList();
    }

    @Override
    default List<Publication> newest(int offset, int limit) {
        return entityManager().createQuery("""
                        from Publication where standing in (:shown)
                        order by lastPublishedAt desc, articleId.value desc""", Publication.class)
                .setParameter("shown", SHOWN).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    @Override
    default long count() {
        return entityManager().createQuery("select count(*) from Publication where standing in (:shown)", Long.class)
                .setParameter("shown", SHOWN).getSingleResult();
    }
}
