package org.touchstone.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        UNASSIGNED,
        /** Assigned to others and being worked on; the returned first. */
        OTHERS
    }

    /** When a verdict is wanted, seen from a day. */
    enum Due {
        OVERDUE, TODAY,
        /** From that day to the Sunday that ends its week. */
        WEEK,
        /** No day was named. */
        NONE;

        /** All that hold for a claim; one that is due today is due this week, too, and a later one has none. */
        static Set<Due> of(@Nullable LocalDate due, LocalDate today) {
            if (due == null) {
                return EnumSet.of(NONE);
            }
            if (due.isBefore(today)) {
                return EnumSet.of(OVERDUE);
            }
            if (due.equals(today)) {
                return EnumSet.of(TODAY, WEEK);
            }
            return due.isAfter(endOfWeek(today)) ? EnumSet.noneOf(Due.class) : EnumSet.of(WEEK);
        }

        /** The Sunday that ends a day's week. */
        public static LocalDate endOfWeek(LocalDate today) {
            return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }
    }

    /** In what order, after what the pile itself puts first. */
    enum Order { DUE, PRIORITY, NEWEST }

    /**
     * What of a pile is looked at; null stands for any.
     *
     * @param words wording or article's title holds these words; empty for any
     */
    record Filter(String words, @Nullable ArticleId article, @Nullable ClaimState state, @Nullable Due due,
                  @Nullable Priority priority, @Nullable MemberId assignee) {

        /** Everything. */
        public static final Filter ALL = new Filter("", null, null, null, null, null);

        public static Filter of(String words, @Nullable ArticleId article) {
            return new Filter(words, article, null, null, null, null);
        }

        /** Whether one of the choices is made that are offered with their numbers. */
        boolean chooses() {
            return state != null || due != null || priority != null;
        }

        /** Whether it leaves nothing out. */
        public boolean isAll() {
            return words.isBlank() && equals(new Filter(words, null, null, null, null, null));
        }
    }

    /**
     * What is asked for: one page of what a filter leaves of a pile, as one member sees it.
     *
     * @param member whose desk it is: who MINE are assigned to, and who would approve
     * @param today the day it is where the newsroom is; what is overdue, and which week it is, is reckoned from it
     * @param page counted from 1; one behind the last has no rows
     */
    record Question(Pile pile, MemberId member, Filter filter, LocalDate today, Order order, int page) {

        /** The same question for another page, counted from 1. */
        Question at(int other) {
            return new Question(pile, member, filter, today, order, other);
        }
    }

    /**
     * How many claims of a pile are alike in the choices that are offered with their numbers: their state, how urgent
     * they are and when they are due. Every claim of the pile is in exactly one group.
     *
     * @param due the day on which a verdict is wanted of each of them; null when no day was named for any
     * @param claims how many they are, at least 1
     */
    record Group(ClaimState state, Priority priority, @Nullable LocalDate due, long claims) {
    }

    /**
     * How many claims of a pile each choice of a filter would leave, the filter's other choices being as they are.
     *
     * @param all how many the filter leaves as it is
     */
    record Counts(long all, Map<ClaimState, Long> states, Map<Due, Long> dues, Map<Priority, Long> priorities) {

        public Counts {
            states = Map.copyOf(states);
            dues = Map.copyOf(dues);
            priorities = Map.copyOf(priorities);
        }

        /** @param groups of the whole pile, whatever the question's filter chooses of state, day and priority */
        static Counts of(List<Group> groups, Question question) {
            Filter filter = question.filter();
            var states = new EnumMap<ClaimState, Long>(ClaimState.class);
            var priorities = new EnumMap<Priority, Long>(Priority.class);
            var dues = new EnumMap<Due, Long>(Due.class);
            long all = 0;
            for (Group group : groups) {
                Set<Due> due = Due.of(group.due(), question.today());
                boolean ofState = filter.state() == null || filter.state() == group.state();
                boolean ofPriority = filter.priority() == null || filter.priority() == group.priority();
                boolean ofDue = filter.due() == null || due.contains(filter.due());
                if (ofState && ofPriority && ofDue) {
                    all += group.claims();
                }
                if (ofPriority && ofDue) {
                    states.merge(group.state(), group.claims(), Long::sum);
                }
                if (ofState && ofDue) {
                    priorities.merge(group.priority(), group.claims(), Long::sum);
                }
                if (ofState && ofPriority) {
                    due.forEach(one -> dues.merge(one, group.claims(), Long::sum));
                }
            }
            return new Counts(all, states, dues, priorities);
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
    record Row(ClaimId claimId, int revision, int number, ArticleId articleId, String article, String wording,
               ClaimState state, boolean lapsed, @Nullable LocalDate due, Priority priority, String assignee,
               String reason, String decidedBy, @Nullable String rating, int sources,
               @Nullable LocalDate waitingUntil, boolean own) {
    }

    /** One page of a list, and how many rows the whole list has. */
    record Page(List<Row> rows, long all, int page) {

        /** How many pages there are, at least 1. */
        public int pages() {
            return pages(all);
        }

        static int pages(long all) {
            return (int) Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    /** The rows of the page that is asked for; empty when the pile does not go so far. */
    List<Row> find(Question question);

    /** The claims of the question's pile in groups, whatever its filter chooses of state, day and priority. */
    List<Group> groups(Question question);
}
