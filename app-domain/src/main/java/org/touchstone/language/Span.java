package org.touchstone.language;

/**
 * A stretch of a text in Unicode code points, half open: {@code start} is its first code point, {@code end} the one
 * after its last. May be empty.
 *
 * @throws IllegalArgumentException when it starts before the text or ends before it starts
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** In code points. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return end == start;
    }

    /** Whether the code point at this offset lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether all of the other lies inside; the two may be equal. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one code point. */
    public boolean overlaps(Span other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    /** What both share; empty, at the later start, when they share nothing. */
    public Span shared(Span other) {
        int from = Math.max(start, other.start);
        return new Span(from, Math.max(from, Math.min(end, other.end)));
    }

    /** By start, then by end: the order of reading. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
