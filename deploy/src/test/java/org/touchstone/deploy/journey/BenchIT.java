package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touchstone.deploy.bench.BriefBench;

/** The short form of {@code deploy/bench}: how quick anything is on the machine of a test says nothing. */
@Order(Integer.MAX_VALUE)
@Journey
class BenchIT {

    private static final String[] NAMES = {"reviewed-article", "claim-page", "review-list", "feed", "desk",
        "article-page", "verdict-write", "reviewed-article-later"};
    private static final String FIGURE = "\\{\"name\": \"%s\", \"connections\": \\d+, \"per_second\": [0-9.]+, "
            + "\"p50_ms\": [0-9.]+, \"p99_ms\": [0-9.]+, \"of_static\": [0-9.]+, \"errors\": 0\\}";

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everythingIsMeasuredAndNothingOfItFails(TouchstoneUnderTest touchstone, Browser browser) throws Exception {
        new NewsroomAtWork(touchstone, browser);
        try (var review = new PublishedByRequests(touchstone)) {
            assertThat(review.slug).isNotEmpty();
        }
        String json = BriefBench.json(touchstone, Path.of("target/brief-bench").toAbsolutePath(), System.out);

        for (String name : NAMES) {
            assertThat(json).containsPattern(FIGURE.formatted(name));
        }
        assertThat(json.strip()).startsWith("[").endsWith("]");
        assertThat(json.lines().filter(line -> line.contains("\"name\""))).hasSize(NAMES.length);
    }
}
