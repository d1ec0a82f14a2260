package org.touchstone.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.article.ArticleId;

/** What is public: every publication and all its editions. */
public interface Publications {

    void add(Publication publication);

    void add(Edition edition);

    void add(Correction correction);

    Optional<Publication> ofArticle(ArticleId articleId);

    Optional<Publication> withSlug(String slug);

    /** The word in the address of each of these articles that was ever published. */
    Map<ArticleId, String> slugs(Collection<ArticleId> articles);

    /** Lets only one transaction at a time choose the word of an address, until that transaction ends. */
    default void reserveSlugs() {
    }

    Optional<Edition> edition(EditionId editionId);

    /** An edition that is known to have been published. */
    default Edition mustFind(EditionId editionId) {
        return edition(editionId).orElseThrow(() -> new IllegalStateException("an edition is missing: " + editionId));
    }

    /** The article's editions, the newest first. */
    List<EditionLine> editions(ArticleId articleId);

    /** The article's corrections in the order in which they were made. */
    List<Correction> corrections(ArticleId articleId);

    /** The corrections of all reviews that are shown, the newest first, at most so many. */
    List<Correction> newestCorrections(int limit);

    /** The reviews that are shown, the newest first, from an offset, at most so many. */
    List<Publication> newest(int offset, int limit);

    /** How many reviews are shown. */
    long count();
}
