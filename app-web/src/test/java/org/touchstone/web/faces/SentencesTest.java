package org.touchstone.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences say = new Sentences();

    @Test
    void numbersThatWereKeptAsTextAreCountedWith() {
        assertThat(say.words("intake.tooLong", List.of("300000").toArray())).contains("longer than 300,000 characters");
        assertThat(say.words("refusal.publish.blocked", "1")).contains("one thing is");
        assertThat(say.words("refusal.publish.blocked", 3)).contains("3 things are");
    }

    @Test
    void textStaysAsItIsWhereNothingIsCounted() {
        assertThat(say.words("intake.tooLarge", "0010")).contains("larger than 0010 MB");
    }
}
