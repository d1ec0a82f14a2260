package org.touchstone.language;

/** What single characters mean to the reading of sentences. All offsets are UTF-16 units. */
final class Characters {

    /** Sentence_Terminal of Unicode, as far as living scripts use it, without the full stop and the ellipsis. */
    private static final String STRONG = "!?\u203C\u203D\u2047\u2048\u2049\u3002\uFF01\uFF1F\uFF61\u061F\u06D4\u0964"
            + "\u0965\u0589\u1362\u1367\u1368\u104A\u104B\u17D4\u17D5\u0F0D\u0F0E\u1803\u1809\u2CF9\uA4FF\uABEB\u061D"
            + "\u061E\u0700\u0701\u0702\u1B5A\u1B5B\u1C3B\u1C3C\uAA5D\u2E2E";
    private static final String WIDE = "\u3002\uFF01\uFF1F\uFF61\uFF0E";
    private static final String QUOTE_CLOSERS = "\"'\u201D\u2019\u00BB\u203A\u00AB\u2039\u201C\u2018\u300D\u300F"
            + "\u301E\u301F";
    private static final String CLOSERS = QUOTE_CLOSERS + ")]}\uFF09\u3011\u300B\u3009\uFF3D\uFF5D\u3015\u2033*_"
            + "\u00B9\u00B2\u00B3";
    private static final String BULLETS = "*\u25CF\u25E6\u25AA\u25A0\u2023\u27A4+";
    private static final String OPENERS = "\"'\u201C\u2018\u201E\u201A\u00AB\u2039\u00BB\u203A([{\u00BF\u00A1\u300C"
            + "\u300E\uFF08\u3010\u300A\u3008\u3014*_\u201F\u201B#";

    private Characters() {
    }

    static boolean isStrongStop(int c) {
        return STRONG.indexOf(c) >= 0;
    }

    /** A full stop or an ellipsis: ends a sentence only if what stands around it agrees. */
    static boolean isWeakStop(int c) {
        return c == '.' || c == '\u2026' || c == '\uFF0E' || c == '\u2025';
    }

    static boolean isStop(int c) {
        return isWeakStop(c) || isStrongStop(c);
    }

    /** A stop of the East Asian scripts, after which no blank is written. */
    static boolean isWideStop(int c) {
        return WIDE.indexOf(c) >= 0;
    }

    static boolean isCloser(int c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isQuoteCloser(int c) {
        return QUOTE_CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(int c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isDash(int c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2022' || c == '\u00B7' || c == '\u2043';
    }

    /** Whether it changes the character before it instead of standing for itself. */
    static boolean isAttached(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200D
                || c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /** Pictures, arrows and their like, which belong to the sentence they stand after. */
    static boolean isPicture(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2600 && c <= 0x27BF || c == 0x2B50 || c == 0x2B55;
    }

    /** The given range without the blanks at its ends, as start and end. */
    static int[] trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Segments.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Segments.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, to};
    }

    static int pastBlanks(String text, int start, int end) {
        int at = start;
        while (at < end && Segments.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Past opening quotes and brackets; the last of the range when there is nothing else. */
    static int pastOpeners(String text, int start, int end) {
        int at = start;
        while (at < end - 1 && isOpener(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether the range ends with a stop, closing quotes and brackets aside. */
    static boolean endsSentence(String text, int start, int end) {
        int at = end;
        while (at > start && (isCloser(text.charAt(at - 1)) || Segments.isBlank(text.charAt(at - 1)))) {
            at--;
        }
        return at > start && isStop(text.charAt(at - 1));
    }

    /** Whether the range begins like an item of a list: a bullet, or a number or letter with a stop or bracket. */
    static boolean isListItem(String text, int start, int end) {
        int at = start;
        if (at < end && (isDash(text.charAt(at)) || BULLETS.indexOf(text.charAt(at)) >= 0)) {
            return at + 1 < end && Segments.isBlank(text.charAt(at + 1));
        }
        if (at < end && text.charAt(at) == '(') {
            at++;
        }
        int from = at;
        while (at < end && at - from < 4 && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (at == from || at >= end || !isOrdinal(text, from, at)) {
            return false;
        }
        char mark = text.charAt(at);
        return (mark == '.' || mark == ')') && at + 1 < end && Segments.isBlank(text.charAt(at + 1));
    }

    /** Up to three digits, one letter, or a small Roman number. */
    static boolean isOrdinal(String text, int start, int end) {
        if (end - start == 1) {
            return true;
        }
        boolean digits = true;
        boolean roman = true;
        for (int i = start; i < end; i++) {
            digits &= Character.isDigit(text.charAt(i));
            roman &= "IVXivx".indexOf(text.charAt(i)) >= 0;
        }
        return roman || digits && end - start <= 3;
    }
}
