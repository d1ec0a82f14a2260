package org.touchstone.intake;

import java.util.Locale;

/** What is done to characters on their way in. */
final class Prose {

    private Prose() {
    }

    /** Line ends as {@code \n}; nothing else is touched. */
    static String lineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether the text can be kept: no NUL, no surrogate without its other half. */
    static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /**
     * The text with what cannot be kept or seen replaced: NUL, lone surrogates and control characters by U+FFFD or
     * nothing, soft hyphens by nothing. Used where a machine made the text, not where a person typed it.
     */
    static String storableFrom(String text) {
        if (text.codePoints().allMatch(c -> c == '\n' || c == '\t' || c >= ' ' && c < 0x7F
                || c >= 0xA0 && c != 0xAD && c < Character.MIN_SURROGATE)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                kept.append('\uFFFD');
            } else if (c == '\n' || c == '\t' || c >= ' ' && c != 0x7F && c != 0xAD && (c < 0x80 || c >= 0xA0)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** Runs of blanks and line ends become one space; the ends are bare. No-break spaces stay as they are inside. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B || c == 0x2028
                    || c == 0x2029) {
                blank = true;
            } else {
                if (blank && line.length() > 0) {
                    line.append(' ');
                }
                blank = false;
                line.append(c);
            }
        }
        return bare(line.toString());
    }

    /** Without blanks at its ends, no-break and zero-width ones included. */
    static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether nothing in it can be seen. */
    static boolean blank(String text) {
        return bare(text).isEmpty();
    }

    /** Only the letters and digits, in lower case: for telling whether two lines say the same. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == 0xA0 || c == 0x200B || c == 0xFEFF || Character.isWhitespace(c)
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
