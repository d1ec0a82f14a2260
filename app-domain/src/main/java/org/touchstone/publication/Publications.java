package org.touchstone.publication;

import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;

/** What is public: every publication and all its editions. */
public interface Publications {

    void add(Publication publication);

    void add(Edition edition);

    Optional<Publication> ofArticle(ArticleId articleId);

    Optional<Publication> withSlug(String slug);

    /** Lets only one transaction at a time choose the word of an address, until that transaction ends. */
    default void reserveSlugs() {
    }

    Optional<Edition> edition(EditionId editionId);

    /** The newest publications first, from an offset, at most so many. */
    List<Publication> newest(int offset, int limit);

    /** How many there are. */
    long count();
}
