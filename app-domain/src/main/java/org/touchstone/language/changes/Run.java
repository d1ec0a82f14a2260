package org.touchstone.language.changes;

/**
 * Things that follow each other, by place.
 *
 * @param from the first
 * @param to the one after the last
 */
record Run(int from, int to) {

    boolean contains(int place) {
        return from <= place && place < to;
    }

    boolean contains(Run other) {
        return from <= other.from && other.to <= to;
    }

    int size() {
        return to - from;
    }
}
