package org.touchstone.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable table = RouteTable.TOUCHSTONE;

    @ParameterizedTest
    @CsvSource({
            "/, /readers/reviews.xhtml",
            "/articles, /articles/articles.xhtml",
            "/articles/import, /articles/import.xhtml",
            "/articles/import/7f3a-9, /articles/imported.xhtml",
            "/articles/12, /articles/article.xhtml",
            "/articles/12/publish, /articles/publish.xhtml",
            "/claims/9000000000, /claims/claim.xhtml",
            "/reviews/harbour-dredging, /readers/review.xhtml",
            "/reviews/harbour-dredging/claims/3, /readers/claim.xhtml"})
    void anAddressLeadsToItsView(String path, String view) {
        assertThat(table.find(path)).get().extracting(match -> match.page().view()).isEqualTo(view);
    }

    /** A servlet that is never reached stands at all addresses below it: a view there would never be reached either. */
    @Test
    void noViewStandsAmongTheReviews() {
        assertThat(table.pages()).extracting(RouteTable.Page::view).noneMatch(view -> view.startsWith("/reviews/"));
    }

    @Test
    void theParametersOfAnAddressAreReadByName() {
        assertThat(table.find("/reviews/harbour-dredging/claims/3").orElseThrow().parameters())
                .isEqualTo(Map.of("slug", "harbour-dredging", "k", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//", "/articles/", "/articles/0", "/articles/012", "/articles/-1", "/articles/1x",
            "/articles/1234567890123456789", "/articles/1;jsessionid=1", "/articles/%31", "/articles/../desk",
            "/articles//1", "/articles\\1", "/Desk", "/desk.xhtml", "/articles/article.xhtml", "/WEB-INF/web.xml",
            "/reviews/A", "/reviews/-a", "/reviews/a--b", "/reviews/a/claims/0", "/welcome/short", "/desk\u0000",
            "/desk\n", "/metrics", "/openapi", "/health"})
    void whatIsNoAddressIsNotThere(String path) {
        assertThat(table.find(path)).isEmpty();
        assertThat(table.answeredElsewhere(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-8MvWudx464ZP3EoryALWd_uLuKFmdXrm1Em0Hj5W5k", "_MvWudx464ZP3EoryALWd_uLuKFmdXrm1Em0Hj5W5k_"})
    void everyOneTimeLinkOpensWhateverItsFirstSign(String token) {
        assertThat(table.find("/welcome/" + token).orElseThrow().parameters()).isEqualTo(Map.of("token", token));
    }

    @Test
    void anAddressTooLongIsNotThere() {
        assertThat(table.find("/reviews/" + "a".repeat(RouteTable.LONGEST))).isEmpty();
        assertThat(table.find("/reviews/" + "a-".repeat(200) + "a")).isPresent();
    }

    @Test
    void aSlashTooManyLeadsToTheAddressWithoutIt() {
        assertThat(table.canonical("/articles/12/")).contains("/articles/12");
        assertThat(table.canonical("/")).isEmpty();
        assertThat(table.canonical("/nowhere/")).isEmpty();
        assertThat(table.canonical("/articles//")).isEmpty();
    }

    @Test
    void actsAndHealthAreAnsweredByOthers() {
        assertThat(table.answeredElsewhere("/act/claims/12/propose")).isTrue();
        assertThat(table.answeredElsewhere("/health/ready")).isTrue();
        assertThat(table.answeredElsewhere("/act/../WEB-INF/web.xml")).isFalse();
        assertThat(table.answeredElsewhere("/act")).isFalse();
    }

    @Test
    void aViewWithoutParametersKnowsItsAddress() {
        assertThat(table.addressOf("/desk/desk.xhtml")).contains("/desk");
        assertThat(table.addressOf("/articles/article.xhtml")).isEmpty();
    }

    @Test
    void noTwoAddressesShareAView() {
        assertThat(table.pages()).extracting(RouteTable.Page::view).doesNotHaveDuplicates();
        assertThat(table.pages()).extracting(RouteTable.Page::address).doesNotHaveDuplicates();
    }
}
