package org.touchstone.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * Checks what somebody typed or sent before it becomes part of the model: nothing in it may be unstorable (NUL, lone
 * surrogates) or longer than its limit. Lengths are Unicode code points. Nothing is altered but the blanks around it.
 */
public final class Typed {

    private Typed() {
    }

    /**
     * One required line without line ends.
     *
     * @throws Refusal.Invalid naming the field, when it is blank, too long, has a line end or cannot be stored
     */
    public static String line(String field, @Nullable String typed, int limit) {
        String text = text(field, typed, limit);
        if (text.codePoints().anyMatch(c -> c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)) {
            throw new Refusal.Invalid(field, "typed.lineEnd");
        }
        return text;
    }

    /**
     * A required text of any number of lines.
     *
     * @throws Refusal.Invalid naming the field, when it is blank, too long or cannot be stored
     */
    public static String text(String field, @Nullable String typed, int limit) {
        String text = optional(field, typed, limit);
        if (text.isEmpty()) {
            throw new Refusal.Invalid(field, "typed.missing");
        }
        return text;
    }

    /**
     * A text that may be left out; nothing typed is the empty string.
     *
     * @throws Refusal.Invalid naming the field, when it is too long or cannot be stored
     */
    public static String optional(String field, @Nullable String typed, int limit) {
        if (typed == null) {
            return "";
        }
        String text = typed.strip();
        if (!storable(text)) {
            throw new Refusal.Invalid(field, "typed.unstorable");
        }
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw new Refusal.Invalid(field, "typed.tooLong", limit, length);
        }
        return text;
    }

    /** Whether PostgreSQL and UTF-8 can keep it: no NUL, no surrogate without its other half. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
