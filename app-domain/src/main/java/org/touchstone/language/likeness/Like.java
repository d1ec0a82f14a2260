package org.touchstone.language.likeness;

import java.util.Set;

/**
 * An earlier claim that may say the same.
 *
 * @param key what it was added by
 * @param score how alike, from 0 to 1
 * @param strength what to call it
 * @param numbersOnlyHere numbers of the new claim that the earlier one does not name
 * @param numbersOnlyThere numbers of the earlier claim that the new one does not name
 */
public record Like<K>(K key, double score, Strength strength, Set<String> numbersOnlyHere,
        Set<String> numbersOnlyThere) {

    /** How sure the likeness is; never sure enough to link two claims without a person. */
    public enum Strength { POSSIBLE, STRONG }

    /** Whether both name numbers and not the same ones: alike in words, perhaps another claim. */
    public boolean numbersDiffer() {
        return !numbersOnlyHere.isEmpty() && !numbersOnlyThere.isEmpty();
    }
}
