package org.touchstone.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, number or mark of a text. Offsets are UTF-16 units of the string it was read from, half open.
 *
 * @param lower the small form with the typewriter's apostrophe; of a number its digits with a full stop for decimals
 * @param capital whether it begins with a capital letter
 */
public record Token(String lower, Kind kind, boolean capital, int start, int end) {

    /** What a token is made of. */
    public enum Kind { WORD, NUMBER, MARK }

    /** The tokens of a text in order; blanks are none. Full stops stay inside abbreviations such as U.S. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Segments.isBlank(c)) {
                at++;
            } else if (Character.isDigit(c)) {
                at = number(text, at, tokens);
            } else if (Character.isLetter(c)) {
                at = word(text, at, tokens);
            } else {
                int end = at + Character.charCount(c);
                tokens.add(new Token(text.substring(at, end), Kind.MARK, false, at, end));
                at = end;
            }
        }
        return tokens;
    }

    private static int word(String text, int start, List<Token> tokens) {
        int at = start;
        while (at < text.length() && (isWordPart(text.codePointAt(at)) || joins(text, start, at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && text.substring(start, at).indexOf('.') > 0) {
            at++;
        }
        String lower = text.substring(start, at).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        tokens.add(new Token(lower, Kind.WORD, Character.isUpperCase(text.codePointAt(start)), start, at));
        return at;
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Apostrophes and hyphens between letters; full stops between single letters. */
    private static boolean joins(String text, int start, int at) {
        char c = text.charAt(at);
        if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 1))) {
            return false;
        }
        return c == '\'' || c == '\u2019' || c == '-' || c == '.' && (at == start + 1 || text.charAt(at - 2) == '.')
                && (at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2)));
    }

    private static int number(String text, int start, List<Token> tokens) {
        int at = start;
        while (at < text.length() && (Character.isDigit(text.charAt(at))
                || (text.charAt(at) == ',' || text.charAt(at) == '.') && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1)))) {
            at++;
        }
        tokens.add(new Token(plain(text.substring(start, at)), Kind.NUMBER, false, start, at));
        return at;
    }

    /** Without separators of thousands: 1,234.5 and 1.234,5 are both 1234.5; 1.234 is taken for a thousand. */
    private static String plain(String number) {
        int comma = number.lastIndexOf(',');
        int stop = number.lastIndexOf('.');
        int decimal = Math.max(comma, stop);
        if (decimal < 0) {
            return number;
        }
        char mark = number.charAt(decimal);
        boolean both = comma >= 0 && stop >= 0;
        boolean once = number.indexOf(mark) == decimal;
        boolean three = number.length() - decimal == 4 && decimal <= 3 && !number.startsWith("0");
        boolean thousands = !both && (!once || three);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                plain.append(number.charAt(i));
            } else if (i == decimal && !thousands) {
                plain.append('.');
            }
        }
        return plain.toString();
    }
}
