package org.touchstone.language.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.language.CodePoints;
import org.touchstone.language.ProseSegmenter;

class SmallFactsTest {

    private static SmallFacts read(String text, Locale language, @Nullable LocalDate published) {
        return SmallFacts.of(text, new ProseSegmenter().segment(text, language), language, published);
    }

    private static SmallFacts english(String text) {
        return read(text, Locale.ENGLISH, LocalDate.of(2024, 10, 5));
    }

    private static List<String> shown(SmallFacts facts, Fact.Kind kind) {
        return facts.facts().stream().filter(fact -> fact.kind() == kind).map(Fact::shown).toList();
    }

    private static List<Doubt.Reason> reasons(SmallFacts facts) {
        return facts.doubts().stream().map(Doubt::reason).toList();
    }

    @Test
    void listsEachFactOnceWithItsPlaces() {
        String text = "The mayor, Edith Harrow, spent $1.2 million on March 3, 2020. In 2021 Edith Harrow said: "
                + "“We had no choice.” Critics say 12 percent is too much; 12% is what the port got.";
        SmallFacts facts = english(text);

        assertThat(shown(facts, Fact.Kind.NAME)).containsExactly("Edith Harrow");
        assertThat(shown(facts, Fact.Kind.NUMBER)).containsExactly("$1.2 million", "12 percent");
        assertThat(shown(facts, Fact.Kind.DATE)).containsExactly("March 3, 2020", "2021");
        assertThat(shown(facts, Fact.Kind.QUOTATION)).containsExactly("We had no choice.");
        assertThat(facts.facts().get(0).places()).hasSize(2);
        CodePoints codePoints = CodePoints.of(text);
        assertThat(facts.facts().get(0).places()).allSatisfy(place ->
                assertThat(codePoints.slice(place)).isEqualTo("Edith Harrow"));
        assertThat(facts.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "WEEKDAY_NOT_OF_DATE | They met on Tuesday, March 4, 2020.",
        "WEEKDAY_NOT_OF_DATE | They met on Friday, 4 March 2020.",
        "WEEKDAY_NOT_OF_DATE | They met on Mon., Sept. 10.",
        "NO_SUCH_DAY | They met on February 30, 2021.",
        "SHARES_OVER_HUNDRED | Of all, 52 percent said yes, 41 percent said no and 12 percent did not know.",
        "SHARE_DOES_NOT_COME_OUT | Only 30 of 120 boats (20 percent) are safe.",
        "CHANGE_DOES_NOT_COME_OUT | Fares rose from $40 to $60, or 30 percent.",
        "CHANGE_DOES_NOT_COME_OUT | Fares doubled from $40 to $60.",
        "SUM_DOES_NOT_COME_OUT | There were 12 victims: 5 men and 6 women.",
        "SUM_DOES_NOT_COME_OUT | They found 5 boats and 6 rafts, 12 in total.",
        "AGE_AGAINST_YEAR | Edith Harrow, 61, was born in 1970.",
        "AGE_AGAINST_YEAR | He was born in 1930 and died in 2001 at the age of 70; Amos Reed, 75, was buried.",
        "NUMBER_TWO_WAYS | The bridge carries 14,000 cars daily. Nobody counts the 12,000 cars daily.",
        "NAME_TWO_WAYS | We met Edith Harrow. Later, Edith Harow left.",
        "NAME_TWO_WAYS | We met Paul Okonedo there. Later, Okoneda left.",
        "NAME_TWO_WAYS | We met José Luna. Then Jose Luna left.",
        "NAME_TWO_WAYS | We met Ann Lee. Later, Anne Lee left.",
        "NAME_TWO_WAYS | We met Jon Reed. Later, John Reed left.",
        "NAME_TWO_WAYS | We met Zoe Lee. Later, Zoé Lee left.",
        "NAME_TWO_WAYS | We met Sara Reed. Later, Sarah Reed left.",
        "NAME_TWO_WAYS | We met Eric Reed. Later, Erik Reed left.",
        "NAME_TWO_WAYS | We met Lynn Harrow. Later, Lynne Harrow left.",
        "NAME_TWO_WAYS | We met Florence Reed. Later, Florance Reed left.",
        "QUOTATION_NOT_CLOSED | She said: “We had no choice.",
        "QUOTED_TWO_WAYS | She said, “We had no good choice left.” Then: “We had no other choice left.”"
    })
    void pointsOutWhatDoesNotFit(Doubt.Reason reason, String text) {
        assertThat(reasons(english(text))).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "They met on Wednesday, March 4, 2020.",
        "They met on Tuesday, Sept. 10.",
        "It was Feb. 29, 2024.",
        "Of all, 52 percent said yes, 41 percent said no and 7 percent did not know.",
        "It was 33.3 percent, 33.3 percent and 33.4 percent.",
        "Only 30 of 120 boats (25 percent) are safe.",
        "Only 1 of 3 boats, 33 percent, is safe.",
        "Fares rose from $40 to $60, or 50 percent.",
        "Fares doubled from $30 to $60.",
        "There were 11 victims: 5 men and 6 women.",
        "Edith Harrow, 61, was born in 1963.",
        "Edith Harrow, 60, was born in 1963.",
        "Born in 1930, he died in 2001 aged 70.",
        "In 2019 it carried 14,000 cars daily. In 2020 it carried 12,000 cars daily.",
        "We met Edith Harrow. Later, Paul Harlow left.",
        "We met Maria Bell. Then Mario Lane left.",
        "We met the Harrows. Edith Harrow left. Then came Harrow’s car.",
        "We met Jan Lee. Then Jane Lee left.",
        "We met Tim Lee. Then Tom Lee left.",
        "We met Eva Lee. Then Evan Lee left.",
        "We met Ann Lee. Then Ian Lee left.",
        "We met Mark Harrow. Then Mary Harrow left.",
        "We met John Harrow. Then Joan Harrow left.",
        "We met Dan Reed. Then Dana Reed left.",
        "We met Maria Bell. Then Mario Bell left.",
        "We met Andrea Bell. Then Andreas Bell left.",
        "We met Martin Bell. Then Martina Bell left.",
        "We met Ann Lee. Then Anne Bell left.",
        "We met Ann Lee and Anne Lee.",
        "We saw the Bay of Ann. Then Anne Lee left.",
        "He is 5'7\" tall and said \"yes\".",
        "She wrote: “It was late.\n\n“Nobody came.”",
        "She said, “We had no choice.” Later she said, “We had no choice,” again."
    })
    void keepsSilentWhereAllFits(String text) {
        assertThat(english(text).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "de | Am Dienstag, dem 4. März 2020, traf man sich. | 4. März 2020",
        "fr | Ils se sont vus mardi 4 mars 2020. | 4 mars 2020",
        "es | Se vieron el martes 4 de marzo de 2020. | 4 de marzo de 2020",
        "it | Si sono visti martedì 4 marzo 2020. | 4 marzo 2020",
        "pt | Viram-se na terça-feira, 4 de março de 2020. | 4 de março de 2020",
        "nl | Ze spraken elkaar dinsdag 4 maart 2020. | 4 maart 2020",
        "de | Am Dienstag, den 04.03.2020, traf man sich. | 04.03.2020"
    })
    void readsDatesOfOtherLanguages(String language, String text, String date) {
        SmallFacts facts = read(text, Locale.forLanguageTag(language), null);

        assertThat(shown(facts, Fact.Kind.DATE)).containsExactly(date);
        assertThat(reasons(facts)).containsExactly(Doubt.Reason.WEEKDAY_NOT_OF_DATE);
    }

    @Test
    void doubtsNoAgeWithoutADayOfPublication() {
        assertThat(read("Edith Harrow, 61, was born in 1970.", Locale.ENGLISH, null).doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "\"", "A b ", "“", "Aaaab Bcccd ", "12 of 3 (4 %) ",
        "March 3 ", "1,1", "born 1970 "})
    void longTextsOfAnyKindAreFast(String piece) {
        String text = piece.repeat(100_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> english(text));
    }

    @Test
    void findsNothingWrongInTheFirstArticle() throws IOException {
        Path file = Path.of(Optional.ofNullable(System.getenv("TOUCHSTONE_SHARED")).orElse("../shared"))
                .resolve("seed/trump-musk-fallout.txt");
        assumeTrue(Files.exists(file));
        SmallFacts facts = read(Files.readString(file).replace("\r\n", "\n"), Locale.ENGLISH, null);

        assertThat(facts.doubts()).isEmpty();
        assertThat(shown(facts, Fact.Kind.DATE)).contains("2022", "January 6", "2024");
        assertThat(shown(facts, Fact.Kind.QUOTATION)).hasSize(4);
        assertThat(shown(facts, Fact.Kind.NAME)).contains("Elon Musk", "Ron DeSantis");
    }
}
