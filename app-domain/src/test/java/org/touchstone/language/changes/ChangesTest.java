package org.touchstone.language.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.touchstone.language.CodePoints;
import org.touchstone.language.ProseSegmenter;
import org.touchstone.language.Span;

class ChangesTest {

    private static final String FERRY = """
            Ferry subsidy pays for itself

            The ferry carried 210,000 passengers last summer. Nobody counted the dogs.
            """;

    @Test
    void aChangedSentenceKeepsItsFirstWordWhenOneThatBeginsAlikeIsPutBeforeIt() {
        String now = FERRY.replace("The ferry carried 210,000",
                "The council decides in the spring. The ferry carried 215,000");

        assertThat(found(FERRY, "The ferry carried 210,000 passengers last summer", now))
                .isEqualTo("The ferry carried 215,000 passengers last summer");
    }

    @Test
    void aChangedSentenceKeepsItsFirstWordWhenOneThatBeginsAlikeIsTakenOutBeforeIt() {
        String before = FERRY.replace("The ferry", "The council decides in the spring. The ferry");
        String now = FERRY.replace("210,000", "215,000");

        assertThat(found(before, "The ferry carried 210,000 passengers last summer", now))
                .isEqualTo("The ferry carried 215,000 passengers last summer");
        assertThat(found(before, "The council decides in the spring", now)).isEmpty();
    }

    @Test
    void wordsPutInWithinASentenceStayWhereTheyAre() {
        String now = FERRY.replace("carried 210,000 passengers",
                "carried 210,000 passengers and 900 passengers with dogs");

        assertThat(found(FERRY, "The ferry carried 210,000 passengers", now))
                .isEqualTo("The ferry carried 210,000 passengers");
    }

    @Test
    void aWordThatBeganASentenceIsNotTakenForTheEndOfAnother() {
        String before = """
                Notes for readers

                Licensors should read and understand the terms and conditions.
                """;
        String now = before.replace("for readers", "for licensors").replace("terms and conditions", "terms");

        assertThat(found(before, "Licensors should read and understand the terms and conditions", now))
                .isEqualTo("Licensors should read and understand the terms");
    }

    @Test
    void whenTheWholeBeginningIsTakenOutNothingIsSoughtBeforeTheText() {
        String before = "The quay. The quay is old. The quay is old and wet.";

        assertThat(found(before, "The quay is old and wet", "The quay is old and dry."))
                .isEqualTo("The quay is old and dry");
    }

    @Test
    void aStopThatEndsWhatFollowsIsNotTakenForTheClaimsOwn() {
        String before = "Notes\n\nThe rules. Section 3 -- License Conditions.\n\n6. No endorsement is given by them.";
        String now = "Notes\n\nThe rules. Section 3 -- License the\n\n6. No endorsement was given by them.";

        assertThat(found(before, "Section 3 -- License Conditions.", now)).isEqualTo("Section 3 -- License");
    }

    @Test
    void aCommaOfAnotherSentenceDoesNotDrawItsWordsIn() {
        String before = "The town has a long tradition of discourse. Dunmore, who runs the ferry for the whole "
                + "county, is said to be wary of it.";
        String now = "The town has a long tradition of discourse, and who runs the ferry for the whole county, is "
                + "said to be wary of it.";

        assertThat(found(before, "Dunmore, who runs the ferry for the whole county, is said to be wary of it.", now))
                .isEqualTo("who runs the ferry for the whole county, is said to be wary of it.");
    }

    @Test
    void aChangedSentenceIsNotSoughtInACopyThatHasOnlyComeFree() {
        // "m. You" is cut otherwise than "m." alone, so that the copy before it is a sentence of its own only now
        String before = "Rules\n\nOur licenses grant only permissions under copyright and other rights.\n\n"
                + "The ferry is free.\n\nOur licenses grant only permissions under copyright and other rights. "
                + "m. You means the person who exercises the rights.\n\nNobody counted the dogs on the quay.";
        String now = "Rules\n\nOur licenses grant few permissions under copyright or rights.\n\n"
                + "The ferry is free.\n\nOur licenses grant only permissions under copyright and other rights.\n\n"
                + "Nobody counted the dogs on the quay. m. You means the person who exercises the rights.";

        assertThat(found(before, "Our licenses grant only permissions under copyright and other rights", now))
                .doesNotContain("only permissions under copyright and other rights");
    }

    @Test
    void aClaimOnTwoSentencesIsListedWhenAnotherMovedBetweenThem() {
        String before = FERRY + "\nThe quay was built in 1962 by the county. It has never been flooded since then.\n";
        String now = "Ferry subsidy pays for itself\n\nThe ferry carried 210,000 passengers last summer.\n\n"
                + "The quay was built in 1963 by the county. Nobody counted the dogs. It has never been flooded "
                + "since.\n";

        assertThat(found(before, "The quay was built in 1962 by the county. It has never been flooded since then",
                now)).isEmpty();
    }

    @Test
    void whatBecameOfOneSentenceIsNotGivenToAnotherThatIsLikeItAndGone() {
        String before = "Offers\n\nEvery recipient of the ferry tickets receives an offer from the town to travel "
                + "under these terms.\n\nThe quay is old.\n\nEvery recipient of cargo tickets from you receives an offer "
                + "from the town to travel under your own terms.\n";
        String now = "Offers\n\nThe quay is old.\n\nEvery recipient of cargo tickets from you receives an offer from "
                + "the town to travel under your old terms.\n";

        assertThat(found(before, "Every recipient of the ferry tickets receives an offer from the town to travel under "
                + "these terms", now)).isEmpty();
    }

    @Test
    void whereASentenceMovedPastTwoThatAreAlikeNeitherIsTakenForTheOther() {
        String before = "News\n\nIt is said that the north has a ferry. The wolf will get us. Russia builds a quay at "
                + "last. It is said that the north has a ferry.\n";
        String now = "News\n\nIt is said that the north has a ferry. Russia builds a quay at last. It is said that the "
                + "north has a ferry. The wolf will get us.\n";

        assertThat(changes(before, now).there(1)).isNotEqualTo(OptionalInt.of(3));
    }

    @Test
    void aRepeatedSentenceStandsWhereItsWholeParagraphStandsThoughAnotherLikeItWasTakenOut() {
        String before = "News\n\nThe ferry sails twice a day. It was dug in the summer of 1962.\n\nNobody counted the dogs "
                + "on board. It was dug in the summer of 1962. They slept below the deck.\n";
        String now = "News\n\nThe ferry sails twice a day. It was dug in the summer of 1962.\n\nNobody saw the dogs "
                + "on board. They slept below the deck.\n";

        assertThat(changes(before, now).there(2)).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void repeatedSentencesStandBetweenTwoThatStandThoughOthersLikeThemWereChanged() {
        String before = "News\n\nThe ferry sails twice a day.\n\nIt was dug in the summer of 1962. It cost more than was "
                + "said.\n\nThe quay is older than both.\n\nIt was dug in the summer of 1962. Nobody counted the dogs on "
                + "board. It cost more than was said.\n";
        String now = "News\n\nThe ferry sails twice a day.\n\nIt was dug in the summer of 1962. It cost more than was "
                + "said.\n\nThe quay is older than both.\n\nIt was dug in the winter of 1962. Nobody counted the dogs on "
                + "board. It cost less than was said.\n";
        int first = now.indexOf("It cost more");

        assertThat(where(before, "It cost more than was said", now))
                .contains(new Span(first, first + "It cost more than was said".length()));
    }

    @Test
    void ofTwoThatAreAlikeSideBySideNeitherIsTakenForTheOtherWhenOneMovedToTheNextParagraph() {
        String before = "News\n\nThe ferry sails twice a day and waits for nobody. It was dug in the summer of 1962.\n\n"
                + "It was dug in the summer of 1962.\n\nThe quay is older than both.\n";
        String now = "News\n\nThe ferry sails twice a day. It waits for nobody.\n\nIt was dug in the summer of 1962.\n\n"
                + "It was dug in the summer of 1962. The quay is older than both.\n";

        assertThat(changes(before, now).there(2)).isEmpty();
        assertThat(changes(before, now).there(3)).isEmpty();
    }

    /** The words a claim stands on in the later text, empty when it stands nowhere. */
    private static String found(String before, String claim, String now) {
        return where(before, claim, now).map(CodePoints.of(now)::slice).orElse("");
    }

    private static Optional<Span> where(String before, String claim, String now) {
        int start = before.codePointCount(0, before.indexOf(claim));
        return changes(before, now).of(new Span(start, start + claim.codePointCount(0, claim.length()))).span();
    }

    private static Changes changes(String before, String now) {
        var segmenter = new ProseSegmenter();
        return Changes.between(before, segmenter.segment(before, Locale.ENGLISH), now,
                segmenter.segment(now, Locale.ENGLISH));
    }
}
