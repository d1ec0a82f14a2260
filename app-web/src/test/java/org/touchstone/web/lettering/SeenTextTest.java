package org.touchstone.web.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.web.lettering.SeenText.Side;

/** The order in which characters are seen, and how Arabic letters join. */
class SeenTextTest {

    private static final int FORMS = 0xF0000;

    /** As if a font had all forms of beh, lam, meem, noon and yeh, the last ones of alef and reh, and lam-alefs. */
    private static boolean has(int c) {
        if (c >= 0xFEF5 && c <= 0xFEFC) {
            return true;
        }
        int letter = 0x600 + (c - FORMS) / 4;
        return c > FORMS && ("بلمني".indexOf(letter) >= 0 || (c - FORMS) % 4 == 1 && "اأر".indexOf(letter) >= 0);
    }

    private static SeenText seen(String text, Side side) {
        return new SeenText(text.codePoints().toArray(), side, SeenTextTest::has);
    }

    /** What stands there from left to right, letters by themselves, and {@code |} where nothing is drawn. */
    private static String drawn(String text, Side side) {
        SeenText seen = seen(text, side);
        int[] letters = text.codePoints().toArray();
        var drawn = new StringBuilder();
        Arrays.stream(seen.line(0, letters.length)).forEach(i -> drawn.appendCodePoint(seen.drawn(i) == 0 ? '|'
                : seen.drawn(i) >= FORMS ? letters[i] : seen.drawn(i)));
        return drawn.toString();
    }

    /** The forms in the order of reading: 0 by itself, 1 the last, 2 the first, 3 in the middle of what joins. */
    private static String forms(String text) {
        SeenText seen = seen(text, Side.OF_FIRST_LETTER);
        var forms = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            forms.append(seen.drawn(i) >= FORMS ? (seen.drawn(i) - FORMS) % 4 : 0);
        }
        return forms.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "abc 12;                    abc 12",
            "שלום 1962 abc;             abc 1962 םולש",
            "abc שלום 12 עולם def;      abc םלוע 12 םולש def",
            "(שלום) 4.5;                4.5 (םולש)",
            "ש«א»ב;                     ב«א»ש",
            "שׁלום;                     םולׁש"})
    void charactersStandWhereTheAlgorithmPutsThem(String text, String expected) {
        assertThat(drawn(text, Side.OF_FIRST_LETTER)).isEqualTo(expected);
    }

    @Test
    void paragraphGoesByTheSideItIsGiven() {
        assertThat(drawn("BBC: שלום.", Side.RIGHT)).isEqualTo(".םולש :BBC");
        assertThat(drawn("BBC: שלום.", Side.OF_FIRST_LETTER)).isEqualTo("BBC: םולש.");
        assertThat(seen("BBC: שלום.", Side.RIGHT).fromTheRight()).isTrue();
        assertThat(seen("12: שלום", Side.OF_FIRST_LETTER).fromTheRight()).isTrue();
    }

    @Test
    void blankAtTheEndOfALineStandsAtTheEndOfTheParagraphsSide() {
        SeenText seen = seen("שלום abc def", Side.OF_FIRST_LETTER);
        assertThat(seen.line(0, 9)).containsExactly(8, 5, 6, 7, 4, 3, 2, 1, 0);
    }

    @Test
    void lettersJoinWhereTheyMay() {
        assertThat(forms("بني")).isEqualTo("231");
        assertThat(forms("ب")).isEqualTo("0");
        assertThat(forms("باب")).as("alef joins only what is before it").isEqualTo("210");
        assertThat(forms("برب ني")).isEqualTo("210021");
    }

    @Test
    void vowelSignsAreJoinedAcrossAndAJoinerEndsNothing() {
        assertThat(forms("بُنِي")).isEqualTo("20301");
        assertThat(forms("ب\u200cن")).as("a non-joiner keeps them apart").isEqualTo("000");
        assertThat(forms("ب\u200d")).as("a joiner stands for a letter").isEqualTo("20");
        assertThat(forms("بـن")).as("so does a stretch").isEqualTo("201");
    }

    @Test
    void lamAndAlefBecomeOne() {
        SeenText alone = seen("لا", Side.OF_FIRST_LETTER);
        assertThat(new int[] {alone.drawn(0), alone.drawn(1)}).containsExactly(0xFEFB, 0);
        SeenText joined = seen("بلأ", Side.OF_FIRST_LETTER);
        assertThat(new int[] {joined.drawn(1), joined.drawn(2)}).containsExactly(0xFEF8, 0);
        assertThat(forms("بلأب")).isEqualTo("2000");
    }

    @Test
    void languagesAreKnownByTheirSubtag() {
        assertThat(SeenText.fromTheRight("ar-EG")).isTrue();
        assertThat(SeenText.fromTheRight("HE")).isTrue();
        assertThat(SeenText.fromTheRight("en")).isFalse();
        assertThat(SeenText.fromTheRight("")).isFalse();
    }
}
