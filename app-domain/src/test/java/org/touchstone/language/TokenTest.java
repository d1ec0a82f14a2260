package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static List<String> lower(String text) {
        return Token.of(text).stream().map(Token::lower).toList();
    }

    @Test
    void readsWordsNumbersAndMarks() {
        assertThat(lower("The U.S. didn\u2019t pay $1,234.50 (3.5%).")).containsExactly(
                "the", "u.s.", "didn't", "pay", "$", "1234.50", "(", "3.5", "%", ")", ".");
    }

    @Test
    void readsNumbersOfBothCustoms() {
        assertThat(lower("1,234 1.234 1.234,5 1,234.5 1,5 0.125 1.234.567 2024")).containsExactly(
                "1234", "1234", "1234.5", "1234.5", "1.5", "0.125", "1234567", "2024");
    }

    @Test
    void knowsWhereItStands() {
        Token token = Token.of("a \uD83D\uDE00 ferry").get(2);

        assertThat(token).isEqualTo(new Token("ferry", Token.Kind.WORD, false, 5, 10));
    }
}
