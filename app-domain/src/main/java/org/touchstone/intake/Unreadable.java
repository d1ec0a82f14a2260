package org.touchstone.intake;

import java.util.List;

/**
 * Why a document could not be read or fetched. It carries the key of a plain sentence in the message bundle, with
 * arguments for its placeholders; nothing technical is shown to the reader.
 */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    public Unreadable(Reason reason, Object... arguments) {
        super(reason + (arguments.length == 0 ? "" : " " + List.of(arguments)), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The key of the sentence, {@code intake.scannedOnly} for example. */
    public String key() {
        return reason.key();
    }

    /** What the sentence's placeholders stand for: numbers and words, in their order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** All reasons for which a document is not read. */
    public enum Reason {
        /** No text in it. */
        EMPTY("empty"),
        /** More than 10 MB. Argument: the limit in megabytes. */
        TOO_LARGE("tooLarge"),
        /** More than 300,000 code points of text. Argument: the limit. */
        TOO_LONG("tooLong"),
        /** Closed with a password. */
        ENCRYPTED("encrypted"),
        /** A PDF of pictures of pages. */
        SCANNED_ONLY("scannedOnly"),
        /** A PDF whose fonts do not say which letters they show. */
        LETTERS_UNKNOWN("lettersUnknown"),
        /** Broken or cut off. */
        DAMAGED("damaged"),
        /** Its name or declared type claims another kind than it is. Arguments: claimed, found (may be empty). */
        DISGUISED("disguised"),
        /** A kind of document that is not read. */
        UNSUPPORTED("unsupported"),
        /** Would unfold to more than fits: a bomb, or far too deeply nested. */
        EXPLODES("explodes"),
        /** Text with a character that cannot be kept: NUL, or half of a surrogate pair. */
        UNSTORABLE("unstorable"),
        /** Took longer than ten seconds. */
        TOO_SLOW("tooSlow"),
        /** Somebody cancelled it. */
        CANCELLED("cancelled"),
        /** Too many documents wait to be read. */
        BUSY("busy"),
        /** The reading process did not start: the installation's fault, not the document's. */
        NOT_STARTED("notStarted");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The key of the sentence in the message bundle. */
        public String key() {
            return "intake." + word;
        }
    }
}
