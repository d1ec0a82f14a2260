package org.touchstone.persistence;

/** Why the program cannot start on the database it was given, in one sentence for whoever runs it. */
public class UnusableDatabase extends IllegalStateException {

    public UnusableDatabase(String sentence) {
        super(sentence);
    }

    public UnusableDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
