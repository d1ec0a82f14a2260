package org.touchstone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    private static final EmailAddress EMAIL = EmailAddress.of("ada.lovelock.nox@marlowbay.example");
    private static final String NAME = "Ada Lovelock Nox";

    @ParameterizedTest
    @ValueSource(strings = {"zebra-cradle7", "alle meine Entchen", "пароль из слов", "😀😁😂🤣😃😄😅😆😉😊😋😎"})
    void anyLongEnoughPasswordIsWelcome(String typed) {
        assertThat(Password.chosen(typed, EMAIL, NAME).length()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertRefused("😀😁😂🤣😃😄😅😆😉😊😋", "password.short");
        assertRefused("elevenchars", "password.short");
        assertRefused("ab c".repeat(33), "password.long");
        assertThat(Password.chosen("ab c".repeat(32), EMAIL, NAME).length()).isEqualTo(128);
    }

    @ParameterizedTest
    @CsvSource({
        "ada.lovelock.nox@marlowbay.example, password.yours",
        "Ada.Lovelock.Nox, password.yours",
        "ada lovelock nox, password.yours",
        "Password1234, password.common",
        "correct horse battery staple, password.common",
        "aaaaaaaaaaaa, password.common",
        "abababababab, password.common"})
    void firstGuessesAreRefused(String typed, String key) {
        assertRefused(typed, key);
    }

    @Test
    void sameKeysGiveTheSamePasswordOnEveryKeyboard() {
        assertThat(Password.typed("pa\u0308ssword words")).isEqualTo(Password.typed("p\u00e4ssword words"));
    }

    @Test
    void passwordNeverShowsInWords() {
        assertThat(Password.typed("zebra-cradle7").toString()).doesNotContain("zebra");
    }

    private static void assertRefused(String typed, String key) {
        assertThatThrownBy(() -> Password.chosen(typed, EMAIL, NAME))
                .isInstanceOfSatisfying(Refusal.Invalid.class, r -> {
                    assertThat(r.key()).isEqualTo(key);
                    assertThat(r.field()).isEqualTo("password");
                });
    }
}
