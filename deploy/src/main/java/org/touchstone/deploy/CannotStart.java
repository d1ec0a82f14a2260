package org.touchstone.deploy;

/** A reason why Touchstone does not start, as one plain sentence for the person at the terminal. */
public final class CannotStart extends Exception {

    private static final long serialVersionUID = 1;

    /** @param sentence what is wrong and what to do about it, on one line */
    public CannotStart(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do about it, on one line
     * @param cause what the machine said
     */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
