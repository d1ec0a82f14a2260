package org.touchstone.language.changes;

import java.util.Optional;
import org.touchstone.language.Span;

/**
 * Where certain words of one text stand in the next.
 *
 * @param span where, in code points of the next text; nothing when they are gone, or it cannot be told
 */
public record Whereabouts(Fate fate, Optional<Span> span) {

    /** What became of the words. */
    public enum Fate {
        /** They stand as they stood, between the same neighbours or moved as they are. */
        STAND,
        /** They stand letter by letter, but what is around them changed, or they are in another paragraph. */
        SURROUNDED_ANEW,
        /** Some of them were replaced; the rest is where the span is. */
        CHANGED,
        /** Nothing of them is left that could be recognised. */
        GONE,
        /** There is more than one place they could stand at, or too little tells which it is. */
        DOUBTFUL
    }

    static Whereabouts at(Fate fate, Span span) {
        return new Whereabouts(fate, Optional.of(span));
    }

    static Whereabouts nowhere(Fate fate) {
        return new Whereabouts(fate, Optional.empty());
    }
}
