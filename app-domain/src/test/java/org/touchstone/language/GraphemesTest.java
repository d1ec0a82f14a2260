package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",   // a family
        "\uD83C\uDDE9\uD83C\uDDEA",                             // a flag
        "\uD83D\uDC4D\uD83C\uDFFD",                             // a thumb with a skin tone
        "e\u0301",                                               // e with an accent of its own
        "\u1112\u1161\u11AB",                                    // a Hangul syllable in parts
        "\r\n",
        "\u2764\uFE0F",                                          // a heart, shown as a picture
        "\u0928\u0940",                                          // a Devanagari letter with its vowel
        "1\uFE0F\u20E3"                                          // a key cap
    })
    void isNeverCut(String grapheme) {
        String text = "a" + grapheme + "b";
        int size = grapheme.codePointCount(0, grapheme.length());
        Graphemes graphemes = Graphemes.of(text);

        assertThat(graphemes.isBoundary(1)).isTrue();
        assertThat(graphemes.isBoundary(1 + size)).isTrue();
        for (int i = 2; i <= size; i++) {
            assertThat(graphemes.isBoundary(i)).isFalse();
            assertThat(graphemes.widen(new Span(i, i))).isEqualTo(new Span(1, 1 + size));
        }
        assertThat(graphemes.isWhole(new Span(0, 1 + size))).isTrue();
    }

    @Test
    void twoFlagsAreTwo() {
        String text = "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7";

        assertThat(Graphemes.of(text).isBoundary(2)).isTrue();
        assertThat(Graphemes.of(text).isBoundary(1)).isFalse();
    }

    @Test
    void plainProseHasABoundaryEverywhere() {
        Graphemes graphemes = Graphemes.of("Caf\u00E9 \u201Cnoir\u201D");

        for (int i = 0; i <= 11; i++) {
            assertThat(graphemes.isBoundary(i)).isTrue();
        }
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> graphemes.isBoundary(12));
    }
}
