package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.publication.ClaimReviewRules.Facts;
import org.touchstone.publication.ClaimReviewRules.Rule;

class ClaimReviewRulesTest {

    private static final Facts GOOD = new Facts("The sea wall of Marlow Bay was built in 1962.", "Marlow Bay Mirror",
            "The Invented Desk", "Mostly true", 4, 1, 5, "https://mirror.example/wall");

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(Rule.CLAIM_IS_WORDED, facts("claimReviewed", " ")),
                arguments(Rule.CLAIM_HOLDS_NO_RATING, facts("claimReviewed", "MOSTLY TRUE: the wall is old.")),
                arguments(Rule.CLAIMANT_IS_NAMED, facts("claimant", "")),
                arguments(Rule.CLAIMANT_IS_NOT_THE_REVIEWER, facts("claimant", "the invented desk ")),
                arguments(Rule.REVIEWER_IS_NAMED, facts("reviewer", " ")),
                arguments(Rule.RATING_IS_WORDED, facts("label", "")),
                arguments(Rule.SCALE_IS_ORDERED, new Facts("It is so.", "Mirror", "Desk", "True", 1, 0, 5, "")),
                arguments(Rule.RATING_IS_ON_THE_SCALE, new Facts("It is so.", "Mirror", "Desk", "True", 6, 1, 5, "")),
                arguments(Rule.APPEARANCE_IS_AN_ADDRESS, facts("appearance", "mirror.example/wall")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void eachRuleIsBrokenByItself(Rule rule, Facts facts) {
        assertThat(ClaimReviewRules.broken(facts)).containsExactly(rule);
    }

    @Test
    void everyRuleHasItsBadExample() {
        Set<Object> tried = bad().map(one -> one.get()[0]).collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrder(Arrays.stream(Rule.values()).toArray());
    }

    @Test
    void goodOnesBreakNone() {
        assertThat(ClaimReviewRules.broken(GOOD)).isEmpty();
        assertThat(ClaimReviewRules.broken(facts("appearance", ""))).isEmpty();
        assertThat(ClaimReviewRules.broken(new Facts("It is so.", "Mirror", "Desk", "Unproven", null, 0, 0, "")))
                .isEmpty();
        assertThat(ClaimReviewRules.broken(facts("claimReviewed", "True or not: it was built."))).isEmpty();
    }

    private static Facts facts(String field, String text) {
        return new Facts(field.equals("claimReviewed") ? text : GOOD.claimReviewed(),
                field.equals("claimant") ? text : GOOD.claimant(), field.equals("reviewer") ? text : GOOD.reviewer(),
                field.equals("label") ? text : GOOD.label(), GOOD.value(), GOOD.worst(), GOOD.best(),
                field.equals("appearance") ? text : GOOD.appearance());
    }
}
