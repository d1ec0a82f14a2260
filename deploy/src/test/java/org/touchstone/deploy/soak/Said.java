package org.touchstone.deploy.soak;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act of which somebody was told that it is done.
 *
 * @param kind what it is called in the table
 * @param by the member
 * @param sent when it was asked for, in milliseconds since 1970
 * @param since the article's change number that the page showed when it was asked for
 * @param number the article's change number that came with the answer: the act is one of those between the two
 * @param entries what it has to have left in the audit, each entry once
 * @param besides what else it may have left, by the act
 * @param undoes whether it undid something; then it left whatever makes up for that
 * @param typed words that only this act holds; empty where nothing was typed
 */
record Said(String kind, long by, long sent, long since, long number, List<Entry> entries, Set<String> besides,
            boolean undoes, String typed) {

    /** The subject of a claim whose number the answer did not tell. */
    static final String NEW_CLAIM = "claim/?";

    Said {
        entries = List.copyOf(entries);
        besides = Set.copyOf(besides);
    }

    /**
     * An entry of the audit, as far as it is known beforehand.
     *
     * @param sets what a sentence was marked as or whom a claim was given to, which leaves no entry where exactly that
     *     stood; null of all else
     * @param certain whether it has to be there; an act that changed nothing leaves none
     */
    record Entry(String act, String subject, @Nullable String sets, boolean certain) {
    }
}
