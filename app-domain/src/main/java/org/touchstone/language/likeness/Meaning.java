package org.touchstone.language.likeness;

import java.util.Optional;

/** Turns a sentence into a vector that lies near those of sentences that mean the same. */
@FunctionalInterface
public interface Meaning {

    /** For an index that goes by words alone. */
    Meaning NONE = text -> Optional.empty();

    /**
     * The vector of a text. Safe for many threads.
     *
     * @return nothing while the model is still being loaded, or when it cannot be
     */
    Optional<Vector> of(String text);
}
