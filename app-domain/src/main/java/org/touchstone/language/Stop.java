package org.touchstone.language;

/**
 * A place where a sentence might end: the stops, and what closes with them. All offsets are UTF-16 units.
 *
 * @param start of the first stop
 * @param end after the last stop
 * @param after after the closing quotes, brackets, notes and pictures
 * @param kind what the stops are together
 * @param quoteClosed whether a quotation closes here
 * @param bracketClosed whether a bracket closes here
 */
record Stop(int start, int end, int after, Kind kind, boolean quoteClosed, boolean bracketClosed) {

    enum Kind { FULL_STOP, ELLIPSIS, MARK, WIDE }

    /** Whether a typed face such as :-) stands here by itself; sentences end with one, too. */
    static boolean isFace(String text, int start, int limit) {
        return start > 0 && Segments.isBlank(text.charAt(start - 1)) && face(text, start, limit) > start;
    }

    /** Reads on from a stop as long as what follows belongs to it. */
    static Stop at(String text, int start, int limit) {
        int at = start;
        int dots = 0;
        boolean mark = false;
        boolean wide = false;
        boolean ellipsis = false;
        while (at < limit) {
            char c = text.charAt(at);
            if (Characters.isStop(c)) {
                dots += c == '.' ? 1 : 0;
                ellipsis |= c == '\u2026' || c == '\u2025';
                mark |= Characters.isStrongStop(c);
                wide |= Characters.isWideStop(c) || Characters.isStrongStop(c) && c > 0xFF && c < 0x2000;
                at++;
            } else if (at > start && Characters.isAttached(text.codePointAt(at)) || c == '\uFE0F') {
                at += Character.charCount(text.codePointAt(at));
            } else if (c == ' ' && dots > 0 && spaced(text, at, limit)) {
                at++;
            } else {
                break;
            }
        }
        at = at == start ? face(text, start, limit) : at;
        Kind kind = wide ? Kind.WIDE : mark ? Kind.MARK : ellipsis || dots > 1 ? Kind.ELLIPSIS
                : dots == 1 ? Kind.FULL_STOP : Kind.MARK;
        return closed(text, start, at, limit, kind);
    }

    /** Whether the blank stands inside a row of full stops with blanks between them, not before “.com”. */
    private static boolean spaced(String text, int blank, int limit) {
        return blank + 1 < limit && text.charAt(blank + 1) == '.'
                && (blank + 2 == limit || !Character.isLetterOrDigit(text.charAt(blank + 2)));
    }

    private static Stop closed(String text, int start, int end, int limit, Kind kind) {
        boolean quote = false;
        boolean bracket = false;
        int at = end;
        while (at < limit) {
            char c = text.charAt(at);
            if (Characters.isCloser(c) && !opens(text, at, limit)) {
                quote |= Characters.isQuoteCloser(c);
                bracket |= c == ')' || c == ']' || c == '\uFF09';
                at++;
            } else if (at + 1 < limit && Segments.isBlank(c) && text.charAt(at + 1) == '\u00BB'
                    && !opens(text, at + 1, limit)) {
                quote = true;
                at += 2;
            } else if (note(text, at, limit) > at) {
                at = note(text, at, limit);
            } else {
                break;
            }
        }
        return new Stop(start, end, pictures(text, at, limit), kind, quote, bracket);
    }

    /** Whether a quotation mark that some languages open and others close with opens one here. */
    private static boolean opens(String text, int at, int limit) {
        return "\u201C\u2018\u00AB\u2039\u00BB\u203A".indexOf(text.charAt(at)) >= 0
                && at + 1 < limit && Character.isLetterOrDigit(text.codePointAt(at + 1));
    }

    /** After a reference in square brackets, such as [12]; the same offset when there is none. */
    private static int note(String text, int start, int limit) {
        if (text.charAt(start) != '[') {
            return start;
        }
        int at = start + 1;
        while (at < limit && at - start < 5 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > start + 1 && at < limit && text.charAt(at) == ']' ? at + 1 : start;
    }

    /** After the pictures and typed faces that stand behind the sentence. */
    private static int pictures(String text, int start, int limit) {
        int after = start;
        int at = start;
        while (at < limit) {
            int blank = at;
            while (blank < limit && blank - at < 2 && Segments.isBlank(text.charAt(blank))) {
                blank++;
            }
            if (blank == limit) {
                return after;
            }
            int c = text.codePointAt(blank);
            int face = face(text, blank, limit);
            if (Characters.isPicture(c)) {
                at = blank + Character.charCount(c);
                while (at < limit && Characters.isAttached(text.codePointAt(at))) {
                    at += Character.charCount(text.codePointAt(at));
                }
            } else if (face > blank) {
                at = face;
            } else {
                return after;
            }
            after = at;
        }
        return after;
    }

    /** After a typed face such as :-) or ;) ; the same offset when there is none. */
    private static int face(String text, int start, int limit) {
        int at = start;
        if (":;=".indexOf(text.charAt(at)) < 0) {
            return start;
        }
        at++;
        if (at < limit && text.charAt(at) == '-') {
            at++;
        }
        if (at >= limit || ")(DPp/".indexOf(text.charAt(at)) < 0) {
            return start;
        }
        at++;
        return at == limit || Segments.isBlank(text.charAt(at)) ? at : start;
    }
}
