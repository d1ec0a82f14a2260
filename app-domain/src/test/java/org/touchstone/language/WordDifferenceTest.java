package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.language.WordDifference.Kind;
import org.touchstone.language.WordDifference.Stretch;

/** The difference between two texts by whole words. */
class WordDifferenceTest {

    private static String drawn(String before, String after) {
        return WordDifference.between(before, after).stream().map(stretch -> switch (stretch.kind()) {
            case SAME -> stretch.text();
            case REMOVED -> "[-" + stretch.text() + "-]";
            case ADDED -> "[+" + stretch.text() + "+]";
        }).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "It cost 4 million.      | It cost 5 million.       | It cost [-4-][+5+] million.",
            "It cost £12,000.50.     | It cost £14,000.50.      | It cost £[-12,000.50-][+14,000.50+].",
            "At 10:30, they didn’t.  | At 10:45, they did.      | At [-10:30-][+10:45+], they [-didn’t-][+did+].",
            "The wall holds.         | The old wall holds.      | The [+old +]wall holds.",
            "The old wall holds.     | The wall holds.          | The [-old -]wall holds.",
            "der Hafen               | das Haus                 | [-der Hafen-][+das Haus+]",
            "same                    | same                     | same",
            "''                      | new                      | [+new+]",
            "gone                    | ''                       | [-gone-]"})
    void wordsAreTakenOutAndPutIn(String before, String after, String expected) {
        assertThat(drawn(before, after)).isEqualTo(expected);
    }

    @Test
    void textsThatShareNoMoreThanSpacesAreReplacedWhole() {
        assertThat(drawn("The harbour log closes the works on 22 March.", "The accounts say 4 million, not 5, of 2025."))
                .isEqualTo("The [-harbour log closes the works on 22 March-][+accounts say 4 million, not 5, of 2025+].");
        assertThat(drawn("It cost 4 million crowns.", "It cost 5 million pounds."))
                .isEqualTo("It cost [-4-][+5+] million [-crowns-][+pounds+].");
    }

    @Test
    void bothTextsCanBeReadFromIt() {
        String before = "كان البحر هادئا. 4 million crowns 👩‍👩‍👧 were spent, twice.";
        String after = "كان البحر هائجا. 5 million pounds 👩‍👩‍👧 were spent, once, they say.";
        var difference = WordDifference.between(before, after);
        assertThat(difference.stream().filter(one -> one.kind() != Kind.ADDED).map(Stretch::text)
                .collect(Collectors.joining())).isEqualTo(before);
        assertThat(difference.stream().filter(one -> one.kind() != Kind.REMOVED).map(Stretch::text)
                .collect(Collectors.joining())).isEqualTo(after);
    }

    @Test
    void textsTooLongToBeComparedAreReplacedWhole() {
        String before = "a ".repeat(4_000);
        String after = "b ".repeat(4_000);
        assertThat(WordDifference.between(before, after)).hasSize(3).last()
                .isEqualTo(new Stretch(Kind.SAME, " "));
    }
}
