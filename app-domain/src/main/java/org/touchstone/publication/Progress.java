package org.touchstone.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Origin;

/** How far each article is, as rows of what screens show; filtered, sorted and paged by the database. */
public interface Progress {

    /** Rows on one page of the list. */
    int PAGE = 20;

    /** Which articles. */
    enum Kind { ALL, UNDER_WAY, PUBLISHED, OWN_DRAFTS }

    /**
     * What is asked for.
     *
     * @param words title or publisher holds these words; empty for any
     * @param page counted from 1
     */
    record Question(Kind kind, String words, int page, int size) {
    }

    /**
     * One article as a list shows it.
     *
     * @param slug where it is public, or null
     * @param undecided claims neither approved nor closed
     * @param unassigned of these, claims nobody has
     */
    record Row(ArticleId articleId, String title, String publisher, Origin origin, Instant importedAt, int claims,
               int undecided, int unassigned, @Nullable String slug, int checked, int setAside, int unread) {
    }

    /** One page of the list, and how many rows the whole list has. */
    record Page(List<Row> rows, long all, int page, int size) {

        /** How many pages there are, at least 1. */
        public int pages() {
            return (int) Math.max(1, (all + size - 1) / size);
        }
    }

    Page find(Question question);
}
