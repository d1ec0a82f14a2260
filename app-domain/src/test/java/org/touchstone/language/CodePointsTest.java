package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void agreesWithTheStringItself() {
        String text = "a\uD83D\uDE00b\uD83D\uDE00\uD83D\uDE00c\u00E9";
        CodePoints codePoints = CodePoints.of(text);

        assertThat(codePoints.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int i = 0; i <= codePoints.length(); i++) {
            int utf16 = text.offsetByCodePoints(0, i);
            assertThat(codePoints.toUtf16(i)).isEqualTo(utf16);
            assertThat(codePoints.fromUtf16(utf16)).isEqualTo(i);
        }
    }

    @Test
    void theMiddleOfACharacterCountsAsItsStart() {
        assertThat(CodePoints.of("a\uD83D\uDE00b").fromUtf16(2)).isEqualTo(1);
    }

    @Test
    void slicesByCodePoints() {
        assertThat(CodePoints.of("\uD83D\uDE00\uD83D\uDE01ab").slice(new Span(1, 3))).isEqualTo("\uD83D\uDE01a");
    }

    @Test
    void refusesWhatLiesOutside() {
        CodePoints codePoints = CodePoints.of("a\uD83D\uDE00");

        assertThat(codePoints.toUtf16(2)).isEqualTo(3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> codePoints.toUtf16(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> codePoints.fromUtf16(-1));
    }
}
