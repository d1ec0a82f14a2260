package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void endsBeforeItsEnd() {
        Span span = new Span(3, 5);

        assertThat(span.length()).isEqualTo(2);
        assertThat(span.contains(3)).isTrue();
        assertThat(span.contains(4)).isTrue();
        assertThat(span.contains(5)).isFalse();
        assertThat(span.contains(new Span(3, 5))).isTrue();
        assertThat(span.contains(new Span(3, 6))).isFalse();
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(new Span(3, 5).overlaps(new Span(5, 9))).isFalse();
        assertThat(new Span(3, 5).overlaps(new Span(4, 9))).isTrue();
        assertThat(new Span(4, 4).overlaps(new Span(3, 9))).isFalse();
    }

    @Test
    void sharesWhatBothHave() {
        assertThat(new Span(3, 7).shared(new Span(5, 9))).isEqualTo(new Span(5, 7));
        assertThat(new Span(3, 5).shared(new Span(6, 9)).isEmpty()).isTrue();
    }

    @Test
    void mustNotEndBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 4));
    }
}
