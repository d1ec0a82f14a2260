package org.touchstone.language;

import java.util.Arrays;

/**
 * Converts between the offsets Touchstone keeps (Unicode code points) and those of a Java string (UTF-16 units). Costs
 * nothing for a text within the basic plane, and one binary search per question for others. Immutable.
 */
public final class CodePoints {

    private final String text;
    /** The code point offsets of the characters that take two UTF-16 units, ascending. */
    private final int[] supplementary;
    private final int length;

    private CodePoints(String text, int[] supplementary) {
        this.text = text;
        this.supplementary = supplementary;
        this.length = text.length() - supplementary.length;
    }

    public static CodePoints of(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count] = i - count;
                count++;
                i++;
            }
        }
        return new CodePoints(text, Arrays.copyOf(found, count));
    }

    /** The length of the text in code points. */
    public int length() {
        return length;
    }

    /**
     * The UTF-16 offset of a code point offset.
     *
     * @throws IndexOutOfBoundsException when it lies outside the text; its end is inside
     */
    public int toUtf16(int codePoint) {
        if (codePoint < 0 || codePoint > length) {
            throw new IndexOutOfBoundsException(codePoint);
        }
        int at = Arrays.binarySearch(supplementary, codePoint);
        return codePoint + (at < 0 ? -at - 1 : at);
    }

    /**
     * The code point offset of a UTF-16 offset; one in the middle of a character counts as that character's start.
     *
     * @throws IndexOutOfBoundsException when it lies outside the text; its end is inside
     */
    public int fromUtf16(int utf16) {
        if (utf16 < 0 || utf16 > text.length()) {
            throw new IndexOutOfBoundsException(utf16);
        }
        int low = 0;
        int high = supplementary.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (supplementary[middle] + middle < utf16 - 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean inside = low < supplementary.length && supplementary[low] + low == utf16 - 1;
        return utf16 - low - (inside ? 1 : 0);
    }

    /**
     * The text of a span.
     *
     * @throws IndexOutOfBoundsException when it lies outside the text
     */
    public String slice(Span span) {
        return text.substring(toUtf16(span.start()), toUtf16(span.end()));
    }
}
