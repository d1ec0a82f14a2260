package org.touchstone.claim;

import org.touchstone.language.checkworthiness.Worth;
import org.touchstone.language.proposal.Proposal;

/**
 * A sentence that may be worth checking.
 *
 * @param sentence its place in the draft, from 0
 * @param base the revision of its mark, 0 when it has none
 * @param rank its place among all sentences of the draft, from 1
 */
public record Suggestion(int sentence, int base, String words, int rank, Worth worth, Proposal proposal) {
}
