package org.touchstone.intake;

/** Reads documents of all kinds that are taken in. */
public interface DocumentReader {

    /** The most bytes a document may have. */
    int MOST_BYTES = 10 * 1024 * 1024;

    /** The most Unicode code points its text may have. */
    int MOST_TEXT = 300_000;

    /**
     * Reads one document; returns within about ten seconds of its turn.
     *
     * @throws Unreadable with the reason, when it is not read
     */
    Extracted read(Incoming incoming, Progress progress) throws Unreadable;
}
