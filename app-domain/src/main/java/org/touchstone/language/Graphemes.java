package org.touchstone.language;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the graphemes of a text begin: what a reader takes for one character, by the extended grapheme clusters of
 * Unicode Standard Annex 29 (combining marks, Hangul, flags, emoji joined to families). Nothing may be cut between.
 * Offsets are Unicode code points. Immutable.
 */
public final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final int length;
    /** The offsets where no grapheme begins. */
    private final BitSet inside;

    private Graphemes(int length, BitSet inside) {
        this.length = length;
        this.inside = inside;
    }

    public static Graphemes of(String text) {
        BitSet inside = new BitSet();
        int length = text.codePointCount(0, text.length());
        if (text.chars().allMatch(Graphemes::standsAlone)) {
            return new Graphemes(length, inside);
        }
        Matcher clusters = CLUSTER.matcher(text);
        int at = 0;
        while (clusters.find()) {
            int size = text.codePointCount(clusters.start(), clusters.end());
            inside.set(at + 1, at + size);
            at += size;
        }
        return new Graphemes(length, inside);
    }

    /** The characters of European prose that never join another; carriage return joins the line end after it. */
    private static boolean standsAlone(int c) {
        return c < 0x300 && c != '\r' && c != 0xA9 && c != 0xAE || c >= 0x2010 && c <= 0x2027;
    }

    /**
     * Whether a grapheme begins or the text ends at this offset.
     *
     * @throws IndexOutOfBoundsException when the offset lies outside the text
     */
    public boolean isBoundary(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException(offset);
        }
        return !inside.get(offset);
    }

    /**
     * The smallest span of whole graphemes that has all of this one.
     *
     * @throws IndexOutOfBoundsException when the span reaches outside the text
     */
    public Span widen(Span span) {
        isBoundary(span.end());
        return new Span(inside.previousClearBit(span.start()), inside.nextClearBit(span.end()));
    }

    /** Whether the span cuts no grapheme. */
    public boolean isWhole(Span span) {
        return isBoundary(span.start()) && isBoundary(span.end());
    }
}
