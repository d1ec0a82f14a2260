package org.touchstone.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.MemberId;

/** What lies on somebody's desk, as rows of what screens show; filtered, sorted and paged by the database. */
public interface Desk {

    /** Rows on one page of a list. */
    int PAGE = 25;

    /** Which claims. */
    enum Pile {
        /** Assigned to the member and to be worked on; the returned first. */
        MINE,
        /** Proposed, waiting for an editor; those the member may approve first. */
        WAITING_FOR_APPROVAL,
        /** Nobody's. */
        UNASSIGNED
    }

    /** In what order, after what the pile itself puts first. */
    enum Order { DUE, PRIORITY, NEWEST }

    /**
     * What is asked for.
     *
     * @param words wording or article's title holds these words; empty for any
     * @param article of this article alone; null for any
     * @param page counted from 1
     */
    record Question(Pile pile, MemberId member, String words, @Nullable ArticleId article, Order order, int page) {

        /** The first page of a pile as it comes. */
        public static Question of(Pile pile, MemberId member) {
            return new Question(pile, member, "", null, Order.DUE, 1);
        }
    }

    /**
     * One claim as a list shows it.
     *
     * @param assignee the assignee's name, or the empty string
     * @param reason why it was returned, or the empty string
     * @param decidedBy who returned it, by name, or the empty string
     * @param sources citations of sources that are not confidential or that the member may see
     * @param own whether the member wrote a part of it, and so may not approve it
     */
    record Row(ClaimId claimId, int revision, int number, ArticleId articleId, String article, String wording, ClaimState state,
               boolean lapsed, @Nullable LocalDate due, Priority priority, String assignee, String reason,
               String decidedBy, @Nullable String rating, int sources, @Nullable LocalDate waitingUntil, boolean own) {
    }

    /** One page of a list, and how many rows the whole list has. */
    record Page(List<Row> rows, long all, int page) {

        /** How many pages there are, at least 1. */
        public int pages() {
            return (int) Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    Page find(Question question);
}
