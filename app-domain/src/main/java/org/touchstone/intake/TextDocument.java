package org.touchstone.intake;

import java.util.List;
import java.util.Optional;
import org.touchstone.intake.Unreadable.Reason;

/** Pasted text and plain text files: kept as they stand, blank lines at their ends aside. */
final class TextDocument {

    private static final int LONGEST_HEADLINE = 200;

    private TextDocument() {
    }

    static Extracted read(Incoming incoming) throws Unreadable {
        String text = Prose.lineEnds(Letters.ofText(incoming.bytes(), incoming.declaredType()));
        if (Prose.blank(text)) {
            throw new Unreadable(Reason.EMPTY);
        }
        if (!Prose.storable(text)) {
            throw new Unreadable(Reason.UNSTORABLE);
        }
        text = withoutBlankEnds(text);
        if (text.codePointCount(0, text.length()) > DocumentReader.MOST_TEXT) {
            throw new Unreadable(Reason.TOO_LONG, DocumentReader.MOST_TEXT);
        }
        String headline = headline(text);
        Details details = new Details(headline, byline(text, headline), "", incoming.address(), "", Optional.empty(),
                Optional.empty());
        return new Extracted(Kind.TXT, text, details, List.of(), List.of(), List.of());
    }

    /** Whether a first line can be a headline: short, and not ended like a sentence of the body. */
    static boolean looksLikeHeadline(String line) {
        return !line.isEmpty() && line.codePointCount(0, line.length()) <= LONGEST_HEADLINE
                && ".,;:".indexOf(line.charAt(line.length() - 1)) < 0 && Bylines.in(line).isEmpty();
    }

    private static String headline(String text) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return "";
        }
        String line = Prose.bare(text.substring(0, end));
        return looksLikeHeadline(line) ? line : "";
    }

    private static String byline(String text, String headline) {
        if (headline.isEmpty()) {
            return "";
        }
        return text.lines().map(Prose::bare).filter(l -> !l.isEmpty()).skip(1).limit(3).map(Bylines::in)
                .filter(b -> !b.isEmpty()).findFirst().orElse("");
    }

    private static String withoutBlankEnds(String text) {
        int start = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        int end = text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
