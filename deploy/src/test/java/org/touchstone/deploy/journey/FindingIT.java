package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding: what to look at first, what does not fit together, what was said before, and anything by its words. */
@Journey
class FindingIT {

    /** For what the server works at for a while, in milliseconds. */
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(60_000);

    private static final String TEXT = """
            Pelican bridge reopens after repairs

            Mara Fell leads the bridge office. She spent 12 million crowns on the Pelican bridge last year. \
            “We have reopened every lane for all drivers,” said engineer Tilo Brand. It is a lovely sight.

            The bridge carried 40,000 cars in 2025, twice as many as in 2015. Only 50 of 200 bolts \
            (30 percent) were replaced. Walks along the river are pleasant in autumn.
            """;

    @Test
    void whatIsThereIsFoundAndSuggested(TouchstoneUnderTest touchstone, Browser browser) {
        NewsroomAtWork newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(NewsroomAtWork.CHECKER);
        String article = newsroom.importByPaste(checker, TEXT, "Pelican Post");

        checker.navigate(article + "?sentence=2");
        assertThat(checker.locator("#worth")).containsText("a number");
        assertThat(checker.locator("#proposed-wording")).containsText("Mara Fell spent 12 million crowns");
        checker.locator("[data-take=wording]").click();
        assertThat(checker.locator("#make-claim #wording")).hasValue(Pattern.compile("^Mara Fell spent.*"));
        newsroom.lookOver(checker, "sentence-suggested");

        checker.navigate(article + "/facts");
        assertThat(checker.locator(".doubts")).containsText("25");
        newsroom.lookOver(checker, "facts");

        checker.navigate(article + "/suggestions?top=3");
        assertThat(checker.locator("input[name=sentence]:checked")).hasCount(3);
        newsroom.lookOver(checker, "suggestions");
        checker.getByRole(AriaRole.BUTTON, NewsroomAtWork.button("Make claims of the chosen")).click();
        checker.waitForURL(Pattern.compile(".*" + article + "$"));
        assertThat(checker.locator("#text .claim").first()).isVisible();

        Locator box = checker.locator("#find-all");
        checker.keyboard().press("/");
        assertThat(box).isFocused();
        box.fill("pelicans");
        box.press("Enter");
        checker.waitForURL(Pattern.compile(".*/search\\?q=pelicans"));
        assertThat(checker.locator(".found .row-title", new Page.LocatorOptions()
                .setHasText("Pelican bridge reopens after repairs")).first()).isVisible();
        assertThat(checker.locator(".found mark").first()).hasText(Pattern.compile("Pelican"));
        newsroom.lookOver(checker, "search");
        checker.navigate("/search?q=%22forty+thousand+unicorns%22");
        assertThat(checker.getByText("Nothing holds these words.")).isVisible();

        checker.navigate("/elsewhere");
        checker.locator("#text").fill("""
                {"@type": "ClaimReview", "url": "https://checks.example/pelican", "claimReviewed": "The Pelican bridge is
                closed.", "author": {"@type": "Organization", "name": "Invented Checks"}, "reviewRating": {"@type":
                "Rating", "alternateName": "Wrong"}}""".replace("\n", " "));
        checker.getByRole(AriaRole.BUTTON, NewsroomAtWork.button("Take them in")).click();
        assertThat(checker.locator("main .row").first()).containsText("Invented Checks");
        newsroom.lookOver(checker, "elsewhere");

        Page admin = newsroom.signedIn(NewsroomAtWork.ADMIN);
        admin.navigate("/admin/search");
        newsroom.lookOver(admin, "upkeep");
        admin.getByRole(AriaRole.BUTTON, NewsroomAtWork.button("Make all of it again")).click();
        assertThat(admin.getByText(Pattern.compile("Last made again"))).isVisible(PATIENTLY);
        admin.navigate("/admin/ranking");
        newsroom.lookOver(admin, "ranking");
        admin.getByRole(AriaRole.BUTTON, NewsroomAtWork.button("Learn from these decisions and measure it")).click();
        // what others decided in the same newsroom counts too, so there may be enough to learn from
        assertThat(admin.getByText(Pattern.compile("it takes at least 50|It has learnt and was measured")).first())
                .isVisible(PATIENTLY);

        assertThat(checker.request().post("/act/search/rebuild").status()).isGreaterThanOrEqualTo(400);
        assertThat(newsroom.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
