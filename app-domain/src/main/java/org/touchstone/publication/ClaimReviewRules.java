package org.touchstone.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a ClaimReview must be before it is published: schema.org's definition, as Google's reader takes it, and this
 * project's decisions where the two leave room. A rule that is broken keeps an article from being published.
 */
final class ClaimReviewRules {

    /** The rules, each broken for one reason. */
    enum Rule {
        /** {@code claimReviewed} says something. */
        CLAIM_IS_WORDED,
        /** {@code claimReviewed} does not begin with the rating that {@code alternateName} gives. */
        CLAIM_HOLDS_NO_RATING,
        /** {@code itemReviewed.author.name} is there wherever there is an author, and of a claim of others there is. */
        CLAIMANT_IS_NAMED,
        /** The claim was made by somebody other than who reviews it. */
        CLAIMANT_IS_NOT_THE_REVIEWER,
        /** {@code author.name}, who reviews, is there. */
        REVIEWER_IS_NAMED,
        /** {@code alternateName}, the words readers see, are there. */
        RATING_IS_WORDED,
        /** {@code worstRating} is 1 or more and below {@code bestRating}. */
        SCALE_IS_ORDERED,
        /** {@code ratingValue} lies on the scale. */
        RATING_IS_ON_THE_SCALE,
        /** The address of {@code appearance} is a whole one, by http or https. */
        APPEARANCE_IS_AN_ADDRESS;

        /** Which blocker tells of it. */
        Blocker.What blocks() {
            return switch (this) {
                case CLAIM_HOLDS_NO_RATING -> Blocker.What.MARKUP_HOLDS_RATING;
                case CLAIMANT_IS_NOT_THE_REVIEWER -> Blocker.What.MARKUP_OF_OURSELVES;
                case APPEARANCE_IS_AN_ADDRESS -> Blocker.What.MARKUP_ADDRESS;
                default -> Blocker.What.MARKUP_INCOMPLETE;
            };
        }
    }

    /**
     * What a ClaimReview says.
     *
     * @param value the rating's number; null of a rating that is no point on the scale
     * @param appearance where the claim was made; empty when it is not known
     */
    record Facts(String claimReviewed, String claimant, String reviewer, String label, @Nullable Integer value,
                 int worst, int best, String appearance) {
    }

    private ClaimReviewRules() {
    }

    /** The rules it breaks. */
    static Set<Rule> broken(Facts facts) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        check(!facts.claimReviewed().isBlank(), Rule.CLAIM_IS_WORDED, broken);
        check(facts.label().isBlank() || !small(facts.claimReviewed()).startsWith(small(facts.label()) + ":"),
                Rule.CLAIM_HOLDS_NO_RATING, broken);
        check(!facts.claimant().isBlank(), Rule.CLAIMANT_IS_NAMED, broken);
        check(facts.claimant().isBlank() || !small(facts.claimant()).equals(small(facts.reviewer())),
                Rule.CLAIMANT_IS_NOT_THE_REVIEWER, broken);
        check(!facts.reviewer().isBlank(), Rule.REVIEWER_IS_NAMED, broken);
        check(!facts.label().isBlank(), Rule.RATING_IS_WORDED, broken);
        Integer value = facts.value();
        if (value != null) {
            boolean ordered = facts.worst() >= 1 && facts.worst() < facts.best();
            check(ordered, Rule.SCALE_IS_ORDERED, broken);
            check(!ordered || value >= facts.worst() && value <= facts.best(), Rule.RATING_IS_ON_THE_SCALE, broken);
        }
        check(facts.appearance().isEmpty() || whole(facts.appearance()), Rule.APPEARANCE_IS_AN_ADDRESS, broken);
        return broken;
    }

    private static void check(boolean kept, Rule rule, Set<Rule> broken) {
        if (!kept) {
            broken.add(rule);
        }
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean whole(String address) {
        try {
            URI uri = new URI(address);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
