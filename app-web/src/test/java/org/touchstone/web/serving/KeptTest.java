package org.touchstone.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final Kept kept = new Kept(100_000);

    @Test
    void longestUnaskedAreGivenUpWhenAllGrowBeyondTheBound() {
        for (int i = 0; i < 200; i++) {
            kept.keep("page " + i, entry("x".repeat(1_000)));
            kept.find("page 0");
        }

        assertThat(kept.weight()).isBetween(50_000L, 100_000L);
        assertThat(kept.find("page 0")).isNotNull();
        assertThat(kept.find("page 1")).isNull();
        assertThat(kept.find("page 199")).isNotNull();
    }

    @Test
    void oneTooLargeIsNotKept() {
        kept.keep("page", entry("x".repeat(20_000)));

        assertThat(kept.find("page")).isNull();
        assertThat(kept.weight()).isZero();
    }

    @Test
    void laterAnswerTakesThePlaceOfTheEarlier() {
        kept.keep("page", entry("a"));
        long once = kept.weight();
        kept.keep("page", entry("b"));

        assertThat(kept.weight()).isEqualTo(once);
        assertThat(kept.find("page").body().plain()).asString().isEqualTo("b");
    }

    @Test
    void answerIsTaggedByItsBytes() {
        Body text = Body.text("text/plain", "the same ".repeat(100), Map.of());

        assertThat(text.tag()).isEqualTo(Body.text("text/plain", "the same ".repeat(100), Map.of()).tag())
                .isNotEqualTo(Body.text("text/plain", "another ".repeat(100), Map.of()).tag())
                .isNotEqualTo(text.packedTag());
        assertThat(text.packed()).hasSizeLessThan(text.plain().length / 2);
        assertThat(Body.text("text/plain", "short", Map.of()).packed()).isNull();
    }

    private static Kept.Entry entry(String text) {
        return new Kept.Entry(null, "stamp", Body.of(200, "image/png", text.getBytes(), Map.of()), 0);
    }
}
