package org.touchstone.language.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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

    /** The words a claim stands on in the later text, empty when it stands nowhere. */
    private static String found(String before, String claim, String now) {
        var segmenter = new ProseSegmenter();
        int start = before.codePointCount(0, before.indexOf(claim));
        return Changes.between(before, segmenter.segment(before, Locale.ENGLISH), now,
                        segmenter.segment(now, Locale.ENGLISH))
                .of(new Span(start, start + claim.codePointCount(0, claim.length()))).span()
                .map(CodePoints.of(now)::slice).orElse("");
    }
}
