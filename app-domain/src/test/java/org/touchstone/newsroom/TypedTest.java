package org.touchstone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become part of the model. */
class TypedTest {

    @Test
    void blanksAroundAreTakenOffAndNothingElse() {
        assertThat(Typed.text("field", "  a \n b\u200B ", 10)).isEqualTo("a \n b\u200B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u2028b", "a\u2029b"})
    void lineHasNoLineEnd(String typed) {
        assertThatThrownBy(() -> Typed.line("field", typed, 10)).isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("typed.lineEnd");
        assertThat(Typed.text("field", typed, 10)).isEqualTo(typed);
    }

    @Test
    void lengthsAreCodePoints() {
        assertThat(Typed.line("field", "👍👍👍", 3)).isEqualTo("👍👍👍");
        assertThatThrownBy(() -> Typed.line("field", "👍👍👍👍", 3)).isInstanceOfSatisfying(Refusal.Invalid.class, no -> {
            assertThat(no.field()).isEqualTo("field");
            assertThat(no.arguments()).containsExactly(3, 4);
        });
    }

    @Test
    void missingIsToldFromLeftOut() {
        assertThat(Typed.optional("field", null, 3)).isEmpty();
        assertThat(Typed.optional("field", "  ", 3)).isEmpty();
        assertThatThrownBy(() -> Typed.text("field", " \n", 3)).hasMessageContaining("typed.missing");
        assertThatThrownBy(() -> Typed.line("field", null, 3)).hasMessageContaining("typed.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "\uD83D", "\uDC4D", "\uDC4D\uD83D", "a\uD83Db"})
    void whatCannotBeStoredIsRefused(String typed) {
        assertThat(Typed.storable(typed)).isFalse();
        assertThatThrownBy(() -> Typed.optional("field", typed, 10)).hasMessageContaining("typed.unstorable");
    }
}
