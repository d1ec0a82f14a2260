package org.touchstone.language.proposal;

import java.util.Map;

/**
 * How a sentence could be made a claim; for a person to accept.
 *
 * @param quotation whether somebody is said to have said it
 * @param claimant who; empty when nobody is named, or it is not clear
 * @param wording words that stand alone, or the sentence's own where nothing safe is known
 * @param resolved words that were replaced in it, in their order, each with what was put instead
 */
public record Proposal(boolean quotation, String claimant, String wording, Map<String, String> resolved) {
}
