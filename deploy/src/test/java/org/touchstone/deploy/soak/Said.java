package org.touchstone.deploy.soak;

import java.util.List;

/**
 * An act of which somebody was told that it is done.
 *
 * @param kind what it is called in the table
 * @param by the member
 * @param sent when it was asked for, in milliseconds since 1970
 * @param number the article's change number that came with the answer
 * @param entries what it left in the audit, each entry once
 * @param undone what was undone; empty for any other act
 * @param typed words that only this act holds; empty where nothing was typed
 */
record Said(String kind, long by, long sent, long number, List<Entry> entries, String undone, String typed) {

    /** What was undone when it was marks. */
    static final String MARKS = "marks";
    /** What was undone when it was anything else. */
    static final String CLAIM = "claim";

    Said {
        entries = List.copyOf(entries);
    }

    /**
     * An entry of the audit, as far as it is known beforehand.
     *
     * @param certain whether it has to be there; an act that changed nothing leaves none
     */
    record Entry(String act, String subject, boolean certain) {

        String key(long by) {
            return by + " " + act + " " + subject;
        }
    }
}
