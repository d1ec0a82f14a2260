package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static List<String> words(String text, Locale language) {
        CodePoints codePoints = CodePoints.of(text);
        return Words.of(text, language).in(new Span(0, codePoints.length())).stream().map(codePoints::slice).toList();
    }

    @Test
    void keepsContractionsAndDecimalsWhole() {
        assertThat(words("She didn\u2019t pay $1,234.50 (or 3.5%) \u2014 twice.", Locale.ENGLISH))
                .containsExactly("She", "didn\u2019t", "pay", "1,234.50", "or", "3.5", "twice");
    }

    @Test
    void readsOtherScripts() {
        assertThat(words("\u0643\u062A\u0628 \u0627\u0644\u0648\u0644\u062F", Locale.forLanguageTag("ar"))).hasSize(2);
        assertThat(words("\u5E02\u957F\u8D62\u4E86", Locale.CHINESE)).isNotEmpty();
    }

    @Test
    void growsByWord() {
        Words words = Words.of("The \uD83D\uDE00 old ferry sank.", Locale.ENGLISH);

        assertThat(words.wordEndAfter(3)).isEqualTo(9);
        assertThat(words.wordEndAfter(9)).isEqualTo(15);
        assertThat(words.wordStartBefore(6)).isEqualTo(0);
        assertThat(words.wordStartBefore(0)).isEqualTo(0);
        assertThat(words.wordEndAfter(21)).isEqualTo(21);
    }

    @Test
    void widensToWholeWords() {
        assertThat(Words.of("The old ferry sank.", Locale.ENGLISH).widen(new Span(5, 9))).isEqualTo(new Span(4, 13));
        assertThat(Words.of("The \u2014 ferry", Locale.ENGLISH).widen(new Span(4, 5))).isEqualTo(new Span(4, 5));
    }
}
