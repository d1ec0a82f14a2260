package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A reader, not signed in, opens the front page, and pages that are not there. */
@Journey
class FrontPageIT {

    @Test
    void readersGetAFrontPageThatEverybodyCanUse(TouchstoneUnderTest touchstone, Browser browser) {
        Page page = browser.tabOf("reader");
        Response response = page.navigate("/");
        assertThat(response.status()).isEqualTo(200);
        assertThat(page.title()).isNotBlank();
        AssertAccessible.noViolations(page);
    }

    @Test
    void whatIsNotThereSaysSoInTheNewsroomsNameAndLeadsToWhatIs(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        Sender stranger = Sender.stranger(touchstone.url());
        try (var review = new PublishedByRequests(touchstone)) {
            String name = review.database().text("select name from newsroom");
            assertThat(name).isNotBlank();
            for (String nothing : List.of("/?page=999999", "/?page=99999999999999", "/reviews/nobody-wrote-this")) {
                HttpResponse<String> answer = stranger.get(nothing);
                assertThat(answer.statusCode()).as(nothing).isEqualTo(404);
                assertThat(Jsoup.parse(answer.body()).select("header .newsroom").text()).as(nothing).isEqualTo(name);
            }
            assertThat(stranger.get("/?page=1").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/api/v1/reviews?page=999999").body()).contains("\"items\":[]");
            assertThat(stranger.get("/claim-reviews.json?page=999999").statusCode()).isEqualTo(404);

            String page = "/reviews/" + review.slug;
            review.stand("WITHDRAWN");
            HttpResponse<String> withdrawn = stranger.get(page + "/claims/1");
            assertThat(withdrawn.statusCode()).isEqualTo(410);
            assertThat(Jsoup.parse(withdrawn.body()).select("header .newsroom").text()).isEqualTo(name);
            assertThat(Jsoup.parse(withdrawn.body()).select("main a").eachAttr("href")).contains(page);
            review.stand("WITHHELD");
            assertThat(Jsoup.parse(stranger.get(page + "/claims/1").body()).select("main a").eachAttr("href"))
                    .doesNotContain(page);
        }
    }
}
