package org.touchstone.language;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The paragraphs and sentences of one text. Every sentence lies inside one paragraph; neither begins or ends with a
 * blank; every code point that is not {@linkplain #isBlank blank} belongs to exactly one sentence. The first paragraph
 * is the headline and always a heading.
 *
 * <p>It is kept as three arrays of integers ({@link #paragraphEnds()}, {@link #sentenceEnds()}, {@link #headings()}):
 * a start need not be kept, it is the first code point after the previous end that is not blank. Immutable.
 */
public final class Segments {

    private final int[] paragraphStarts;
    private final int[] paragraphEnds;
    private final int[] sentenceStarts;
    private final int[] sentenceEnds;
    private final int[] headings;

    private Segments(int[][] paragraphs, int[][] sentences, int[] headings) {
        this.paragraphStarts = paragraphs[0];
        this.paragraphEnds = paragraphs[1];
        this.sentenceStarts = sentences[0];
        this.sentenceEnds = sentences[1];
        this.headings = headings;
    }

    /**
     * Restores what was kept for this very text.
     *
     * @throws IllegalArgumentException when the arrays cannot be of this text: ends that do not ascend, an end after a
     *     blank or outside the text, something not blank left over, a sentence across a paragraph's end, a heading
     *     without its paragraph, a first paragraph that is not a heading
     */
    public static Segments restore(String text, int[] paragraphEnds, int[] sentenceEnds, int[] headings) {
        int[] codePoints = text.codePoints().toArray();
        int[][] paragraphs = starts(codePoints, paragraphEnds.clone());
        int[][] sentences = starts(codePoints, sentenceEnds.clone());
        Segments restored = new Segments(paragraphs, sentences, headings.clone());
        for (int end : paragraphEnds) {
            require(Arrays.binarySearch(sentenceEnds, end) >= 0, "a sentence crosses a paragraph's end");
        }
        require(paragraphEnds.length == 0 || headings.length > 0 && headings[0] == 0, "no headline");
        for (int i = 0; i < headings.length; i++) {
            require(headings[i] < paragraphEnds.length && (i == 0 || headings[i - 1] < headings[i]), "a lost heading");
        }
        return restored;
    }

    private static int[][] starts(int[] text, int[] ends) {
        int[] starts = new int[ends.length];
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            at = notBlank(text, at);
            starts[i] = at;
            require(at < ends[i] && ends[i] <= text.length && !isBlank(text[ends[i] - 1]), "an end out of place");
            at = ends[i];
        }
        require(notBlank(text, at) == text.length, "something is left over");
        return new int[][] {starts, ends};
    }

    private static int notBlank(int[] text, int from) {
        int at = from;
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Whether a code point shows nothing and takes part in no sentence: Unicode White_Space, zero width space, word
     * joiner, byte order mark.
     */
    public static boolean isBlank(int codePoint) {
        return codePoint == ' ' || codePoint >= '\t' && codePoint <= '\r'
                || codePoint >= 0x85 && (codePoint == 0x85 || codePoint == 0x200B || codePoint == 0x2060
                || codePoint == 0xFEFF || Character.isSpaceChar(codePoint));
    }

    /** All paragraphs in order; the first is the headline. */
    public List<Span> paragraphs() {
        return spans(paragraphStarts, paragraphEnds, 0, paragraphEnds.length);
    }

    /** All sentences in order. */
    public List<Span> sentences() {
        return spans(sentenceStarts, sentenceEnds, 0, sentenceEnds.length);
    }

    /**
     * The sentences of one paragraph, in order; never empty.
     *
     * @throws IndexOutOfBoundsException when there is no such paragraph
     */
    public List<Span> sentencesOf(int paragraph) {
        int first = Arrays.binarySearch(sentenceStarts, paragraphStarts[paragraph]);
        int last = Arrays.binarySearch(sentenceEnds, paragraphEnds[paragraph]);
        return spans(sentenceStarts, sentenceEnds, first, last + 1);
    }

    /** Whether this paragraph is the headline or a line that stands over others. */
    public boolean isHeading(int paragraph) {
        return Arrays.binarySearch(headings, paragraph) >= 0;
    }

    /** The number of the sentence at this code point offset; between two, the next one; after the last, the count. */
    public int sentenceAt(int offset) {
        int at = Arrays.binarySearch(sentenceEnds, offset);
        return at < 0 ? -at - 1 : at + 1;
    }

    /** The number of the paragraph at this code point offset; between two, the next one; after the last, the count. */
    public int paragraphAt(int offset) {
        int at = Arrays.binarySearch(paragraphEnds, offset);
        return at < 0 ? -at - 1 : at + 1;
    }

    /** The code point offsets after each paragraph's last code point, ascending. */
    public int[] paragraphEnds() {
        return paragraphEnds.clone();
    }

    /** The code point offsets after each sentence's last code point, ascending. */
    public int[] sentenceEnds() {
        return sentenceEnds.clone();
    }

    /** The numbers of the paragraphs that are headings, ascending, counted from 0. */
    public int[] headings() {
        return headings.clone();
    }

    private static List<Span> spans(int[] starts, int[] ends, int from, int to) {
        return new Spans(starts, ends, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Segments that
                && Arrays.equals(paragraphStarts, that.paragraphStarts)
                && Arrays.equals(paragraphEnds, that.paragraphEnds)
                && Arrays.equals(sentenceStarts, that.sentenceStarts)
                && Arrays.equals(sentenceEnds, that.sentenceEnds)
                && Arrays.equals(headings, that.headings);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sentenceEnds);
    }

    @Override
    public String toString() {
        return paragraphEnds.length + " paragraphs, " + sentenceEnds.length + " sentences";
    }

    /** A view of a part of the arrays, so that a long text's sentences are not all made objects at once. */
    private static final class Spans extends AbstractList<Span> implements RandomAccess {

        private final int[] starts;
        private final int[] ends;
        private final int from;
        private final int to;

        Spans(int[] starts, int[] ends, int from, int to) {
            this.starts = starts;
            this.ends = ends;
            this.from = from;
            this.to = to;
        }

        @Override
        public Span get(int index) {
            if (index < 0 || index >= size()) {
                throw new IndexOutOfBoundsException(index);
            }
            return new Span(starts[from + index], ends[from + index]);
        }

        @Override
        public int size() {
            return to - from;
        }
    }
}
