package org.touchstone.language.checkworthiness;

import java.util.List;

/**
 * How much a sentence is worth checking.
 *
 * @param score from 0 to 1; only the order within an article means something
 * @param suggested whether the score passes the threshold for being suggested
 * @param reasons what was found in the sentence, what speaks loudest for checking it first
 */
public record Worth(double score, boolean suggested, List<Cue> reasons) {

    public Worth {
        reasons = List.copyOf(reasons);
    }
}
