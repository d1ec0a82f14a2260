package org.touchstone.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionTest {

    private static final Extraction.Page PAGE = new Extraction.Page("page", new byte[0], "",
            "one two three four five six");

    @Test
    void theSameWordsScoreInFullWhateverTheirSigns() {
        assertThat(Extraction.score(PAGE, "one two; three four, five six!")).isEqualTo(new Extraction.Score(1, 0, 0));
    }

    @Test
    void shinglesOfFourWordsAreCounted() {
        // of "1234 2345 3456" the first is found, and "234x" is too much
        Extraction.Score score = Extraction.score(PAGE, "one two three four x");

        assertThat(score.tp()).isCloseTo(1 / 4.0, within(1e-9));
        assertThat(score.fp()).isCloseTo(1 / 4.0, within(1e-9));
        assertThat(score.precision()).isCloseTo(1 / 2.0, within(1e-9));
        assertThat(score.recall()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void nothingFoundScoresNothing() {
        assertThat(Extraction.score(PAGE, "")).isEqualTo(new Extraction.Score(0, 0, 1));
    }

    /** The published records lie at .947 (readability) and .958 (trafilatura) for the whole of the first set. */
    @ParameterizedTest
    @CsvSource({"aeb, 0.945", "mozilla-readability, 0.925"})
    void extractionKeepsItsLevel(String set, double least) throws IOException {
        Path folder = shared().resolve("data/article-extraction").resolve(set);
        assumeTrue(Files.isDirectory(folder), "no data to measure on");

        assertThat(Extraction.measure(folder).value()).isGreaterThanOrEqualTo(least);
    }

    private static Path shared() {
        Path beside = Path.of("..", "..", "shared");
        return Optional.ofNullable(System.getenv("TOUCHSTONE_SHARED")).map(Path::of).orElse(beside);
    }
}
