package org.touchstone.language.facts;

import java.util.List;
import org.touchstone.language.Span;

/**
 * Something small that can be right or wrong by itself.
 *
 * @param shown how the list shows it: as it first stands in the text, without quotation marks
 * @param places where it stands, in code points, in order; never empty
 */
public record Fact(Kind kind, String shown, List<Span> places) {

    /** What it is. */
    public enum Kind { NAME, NUMBER, DATE, QUOTATION }

    public Fact {
        places = List.copyOf(places);
    }
}
