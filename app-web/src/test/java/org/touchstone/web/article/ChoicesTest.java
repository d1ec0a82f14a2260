package org.touchstone.web.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.claim.ClaimKind;
import org.touchstone.newsroom.Refusal;

class ChoicesTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/articles/1",
        "/articles/1\r\nSet-Cookie: a=b", "/articles/01", "/act/session/end", "/articles/1?a=%0d", "javascript:alert(1)",
        "/articles/1#<b>", "/desk?a=\r\nSet-Cookie: b", "/desk/../act/session/end"})
    void nobodyIsSentToAnAddressThatIsNotOneOfOurPages(String sent) {
        assertThat(Choices.back(sent)).isEqualTo("/desk");
    }

    @Test
    void pageIsComeBackToWithWhatWasChosenOnIt() {
        String chosen = "/articles/12?sentence=3,4&show=mine";

        assertThat(Choices.back(chosen)).isEqualTo(chosen);
        assertThat(Choices.page(chosen)).isEqualTo("/articles/12");
        assertThat(Choices.back("/desk?article=7&q=sea+wall%2C+%C3%A9")).startsWith("/desk?article=7");
    }

    @Test
    void hashIsOneOrNothing() {
        assertThat(Choices.hash("0".repeat(64))).hasSize(64);
        assertThat(Choices.hash("0".repeat(63) + "\0")).isEmpty();
        assertThat(Choices.hash(null)).isEmpty();
    }

    @Test
    void wordsAndDaysThatAreNoneAreRefusedBesideTheirField() {
        assertThatThrownBy(() -> Choices.of(ClaimKind.class, "kind", "RUMOUR"))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("kind"));
        assertThatThrownBy(() -> Choices.day("due", "tomorrow"))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("due"));
        assertThatThrownBy(() -> Choices.day("due", "+999999999-12-31")).as("no database keeps it")
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(Choices.day("due", "2026-11-27")).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(Choices.day("due", " ")).isNull();
    }
}
