package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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

    @Test
    void longTextsAreComparedInLittleMemory() {
        String before = "calm sea ".repeat(990) + "a";
        String after = "sea calm ".repeat(990) + "b";
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        WordDifference.between("warm", "up");

        long start = memory.getCurrentThreadAllocatedBytes();
        var difference = WordDifference.between(before, after);

        assertThat(memory.getCurrentThreadAllocatedBytes() - start).isLessThan(16_000_000L);
        assertThat(difference).as("compared word by word").filteredOn(one -> one.kind() == Kind.SAME)
                .anyMatch(one -> one.text().length() > 8_000);
    }

    @RepeatedTest(20)
    void isTheLongestCommonSubsequenceWithWhatWasTakenOutFirst(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<String> before = random.ints(30, 0, 6).mapToObj(Integer::toString).toList();
        List<String> after = random.ints(25, 0, 6).mapToObj(Integer::toString).toList();

        assertThat(WordDifference.wordByWord(String.join("-", before), String.join("-", after)).stream()
                .map(one -> one.kind() + one.text()).toList()).isEqualTo(byDefinition(tokens(before), tokens(after)));
    }

    private static List<String> tokens(List<String> words) {
        return List.of(String.join("!-!", words).split("!"));
    }

    /** Read from the whole table of lengths. */
    private static List<String> byDefinition(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var stretches = new ArrayList<String>();
        String last = "";
        for (int i = 0, j = 0; i < before.size() || j < after.size();) {
            boolean same = i < before.size() && j < after.size() && before.get(i).equals(after.get(j));
            boolean removed = !same && (j == after.size()
                    || i < before.size() && common[i + 1][j] >= common[i][j + 1]);
            String kind = same ? "SAME" : removed ? "REMOVED" : "ADDED";
            String word = same || removed ? before.get(i) : after.get(j);
            i += same || removed ? 1 : 0;
            j += same || !removed ? 1 : 0;
            if (kind.equals(last)) {
                stretches.set(stretches.size() - 1, stretches.get(stretches.size() - 1) + word);
            } else {
                stretches.add(kind + word);
            }
            last = kind;
        }
        return stretches;
    }
}
