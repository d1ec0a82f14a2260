package org.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from other organisations' ClaimReviews; all of them are invented. */
class ClaimReviewsTest {

    private static final String REVIEW = """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example/bridge",
             "claimReviewed": "The Pelican bridge\\n carries <b>40,000</b> cars.", "datePublished": "2026-03-02T08:00:00Z",
             "author": {"@type": "Organization", "name": "Heron Checks"},
             "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Tilo Brand"}},
             "reviewRating": {"@type": "Rating", "ratingValue": 2, "alternateName": "Mostly false"}}""";

    private static List<ClaimReviews.Told> read(String document) {
        return ClaimReviews.read(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void pageAndFeedAreReadAlike() {
        String feed = "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"item\": [" + REVIEW + "]}, {\"item\": ["
                + REVIEW + "]}]}";
        String page = "<html><script type=\"application/ld+json\">{\"@graph\": [" + REVIEW + "]}</script>Text</html>";
        assertThat(read(feed)).hasSize(2);
        assertThat(read(page)).singleElement().satisfies(told -> {
            assertThat(told.claim()).isEqualTo("The Pelican bridge carries 40,000 cars.");
            assertThat(told.claimant()).isEqualTo("Tilo Brand");
            assertThat(told.rating()).isEqualTo("Mostly false");
            assertThat(told.organisation()).isEqualTo("Heron Checks");
            assertThat(told.address()).isEqualTo("https://checks.example/bridge");
            assertThat(told.reviewed()).contains(LocalDate.of(2026, 3, 2));
        });
    }

    @Test
    void whatIsNotWholeOrLeadsNowhereIsNotTaken() {
        assertThat(read(REVIEW.replace("https://checks.example/bridge", "javascript:alert(1)"))).isEmpty();
        assertThat(read(REVIEW.replace("Heron Checks", ""))).isEmpty();
        assertThat(read("{broken")).isEmpty();
        assertThat(read("[".repeat(100_000))).isEmpty();
        assertThat(read("<p>No review</p>")).isEmpty();
    }

    @Test
    void whatCannotBeStoredIsNoPartOfThem() {
        assertThat(read(REVIEW.replace("Heron Checks", "Heron\\u0000 \\ud800Checks \\ud83d\\udea4")))
                .singleElement().satisfies(told -> assertThat(told.organisation()).isEqualTo("Heron \uFFFDChecks \ud83d\udea4"));
    }
}
