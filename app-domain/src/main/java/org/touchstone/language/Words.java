package org.touchstone.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of one text: runs between the word boundaries of its language that have a letter or a digit. “don’t” and
 * “3.5” are one word; a hyphen stands between two; scripts without blanks go by the rules the Java platform has for
 * them. Offsets are Unicode code points. Immutable.
 */
public final class Words {

    /** What is read at once; no word is longer. */
    private static final int WINDOW = 2000;

    private final String text;
    private final CodePoints codePoints;
    private final Locale language;

    private Words(String text, Locale language) {
        this.text = text;
        this.codePoints = CodePoints.of(text);
        this.language = language;
    }

    public static Words of(String text, Locale language) {
        return new Words(text, language);
    }

    /**
     * The words that lie wholly or in part inside a span, in order.
     *
     * @throws IndexOutOfBoundsException when the span reaches outside the text
     */
    public List<Span> in(Span span) {
        int from = codePoints.toUtf16(span.start());
        int to = codePoints.toUtf16(span.end());
        List<Span> words = new ArrayList<>();
        int windowStart = from;
        while (windowStart > 0 && from - windowStart < WINDOW && !Segments.isBlank(text.charAt(windowStart - 1))) {
            windowStart--;
        }
        int windowEnd = to;
        while (windowEnd < text.length() && windowEnd - to < WINDOW && !Segments.isBlank(text.charAt(windowEnd))) {
            windowEnd++;
        }
        BreakIterator breaks = BreakIterator.getWordInstance(language);
        // the platform's rules know the typewriter's apostrophe only
        breaks.setText(text.substring(windowStart, windowEnd).replace('\u2019', '\''));
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            int[] word = trimmed(windowStart + start, windowStart + end);
            if (word[0] < word[1] && word[1] > from && word[0] < to) {
                words.add(new Span(codePoints.fromUtf16(word[0]), codePoints.fromUtf16(word[1])));
            }
        }
        return words;
    }

    /** Without currency signs, percent signs and the like at its ends; empty when nothing else is there. */
    private int[] trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && !belongs(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return new int[] {from, to};
    }

    private static boolean belongs(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The end after the next word, for a selection that grows to the right; the same when there is no other word. */
    public int wordEndAfter(int offset) {
        int to = Math.min(codePoints.length(), offset + WINDOW);
        return in(new Span(offset, to)).stream().mapToInt(Span::end).filter(end -> end > offset).findFirst()
                .orElse(offset);
    }

    /** The start of the word before, for a selection that grows to the left; the same when there is no other word. */
    public int wordStartBefore(int offset) {
        int from = Math.max(0, offset - WINDOW);
        return in(new Span(from, offset)).stream().mapToInt(Span::start).filter(start -> start < offset)
                .max().orElse(offset);
    }

    /** The smallest span of whole words that has all of this one; the same when no word is touched. */
    public Span widen(Span span) {
        List<Span> words = in(span);
        if (words.isEmpty()) {
            return span;
        }
        return new Span(Math.min(span.start(), words.get(0).start()),
                Math.max(span.end(), words.get(words.size() - 1).end()));
    }
}
