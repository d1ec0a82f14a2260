package org.touchstone.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The short form of the measurement: what became of claims in a hundred edits whose every word is known. */
class ReanchoringTest {

    private static ReanchoringTask.Counts counts;

    @BeforeAll
    static void editTexts() throws IOException {
        counts = ReanchoringTask.count(
                new Manuscripts(Path.of("../app-domain/src/test/resources/org/touchstone/language")), 100, 7);
    }

    @Test
    void untouchedClaimsAreCarriedOver() {
        assertThat(counts.untouched).isGreaterThan(1_500);
        assertThat(counts.carriedShare()).isGreaterThan(0.98);
    }

    @Test
    void noClaimIsAttachedToWordsItWasNotAbout() {
        assertThat(counts.wrong).isEmpty();
    }

    @Test
    void noClaimVanishesUnlisted() {
        assertThat(counts.withoutAnswer).isZero();
    }
}
