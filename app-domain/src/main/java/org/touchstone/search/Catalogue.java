package org.touchstone.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;

/**
 * Everything that can be looked for, by its words. It is made from what the newsroom keeps, changes with it in the same
 * transaction, and can be made again at any time while it is used.
 */
public interface Catalogue {

    /** Hits on one page. */
    int PAGE = 20;

    /** What can be found. A verdict is found by its rating and its rationale, apart from its claim. */
    enum Kind { ARTICLE, CLAIM, VERDICT, SOURCE, PERSON }

    /**
     * What is asked for.
     *
     * @param words words, "phrases" in quotation marks, -words that must not be there; empty for everything
     * @param kind of this kind alone; null for any
     * @param state of claims and verdicts in this state alone; empty for any
     * @param rating verdicts and claims with this rating alone, by its key; empty for any
     * @param member claims of this assignee and verdicts of this proposer alone; null for anybody's
     * @param since what came in since then; null for ever
     * @param page counted from 1
     */
    record Question(String words, @Nullable Kind kind, String state, String rating, @Nullable MemberId member,
                    @Nullable Instant since, int page) {

        /** The same with other words. */
        Question saying(String otherWords) {
            return new Question(otherWords, kind, state, rating, member, since, page);
        }
    }

    /** A piece of a text, and whether it is what was looked for. */
    record Piece(String text, boolean hit) {
    }

    /**
     * Something found.
     *
     * @param number of the claim, article, source or member
     * @param title what it is called, with what was looked for
     * @param text where in it the words stand; empty when they stand in its title alone
     * @param article the title of the article it belongs to; empty when to none
     * @param state a claim's state, an article's origin, a source's kind, FORMER of a person who has left
     * @param rating the key of a verdict's rating, or empty
     */
    record Hit(Kind kind, long number, List<Piece> title, List<Piece> text, String article, long articleNumber,
               String state, String rating, boolean confidential, Instant dated) {
    }

    /**
     * What was found.
     *
     * @param counts how much of each kind there is, whichever kind was asked for
     * @param corrections mistyped words with those that were looked for instead
     */
    record Found(List<Hit> hits, Map<Kind, Long> counts, long all, int page, Map<String, String> corrections) {

        /** How many pages there are, at least 1. */
        public int pages() {
            return (int) Math.max(1, (all + PAGE - 1) / PAGE);
        }

        Found corrected(Map<String, String> words) {
            return new Found(hits, counts, all, page, words);
        }
    }

    /** What this member may see of what was asked for, the best first. */
    Found find(MemberId viewer, Question question);

    /** For each of these words that finds nothing this member may see: a word written like it that does. */
    Map<String, String> corrections(MemberId viewer, List<String> words);

    /**
     * Making everything again.
     *
     * @param askedBy who asked for it
     * @param done how many rows have been looked at, of all there were
     * @param ended null while it goes on
     */
    record Rebuild(MemberId askedBy, Instant askedAt, long done, long all, @Nullable Instant ended) {
    }

    /** The last rebuild, or the one under way. */
    Optional<Rebuild> lastRebuild();

    /** Asks for everything to be made again; whoever minds the catalogue does it step by step. */
    void beginRebuild(MemberId by, Instant at);

    /**
     * Does one short step of what is to be done: goes on with a rebuild, or puts right what is missing or out of date.
     * Of several servers one does it at a time.
     *
     * @return whether there may be more to do
     */
    boolean mend(Instant now);
}
