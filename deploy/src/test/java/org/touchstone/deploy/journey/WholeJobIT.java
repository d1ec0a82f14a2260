package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The main job: one article, from paste to the page readers get, by three people in a browser. */
@Order(1)
@Journey
class WholeJobIT {

    private static final String COST = "The dredging of Marlow Bay’s inner harbour cost £4.1 million.";
    private static final String RISK = "The dredging halved the risk of flooding for every home on the waterfront.";

    @Test
    void anArticleGoesFromPasteToAPublishedReview(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        String article = newsroom.importByPaste(checker, harbour(), "Marlow Bay Courier");
        newsroom.claim(checker, article, 5, COST);
        newsroom.claim(checker, article, 4, RISK);
        newsroom.mark(checker, article, 2, "Opinion");
        newsroom.mark(checker, article, 7, "No part of the article");
        newsroom.readTheRest(checker, article);

        Page editor = newsroom.signedIn(EDITOR);
        newsroom.assignAll(editor);

        newsroom.openClaim(checker, COST);
        newsroom.cite(checker, "PRIMARY_DOCUMENT", "Accounts of the harbour works (invented)", "SUPPORTS");
        newsroom.propose(checker, "TRUE", "The accounts name **£4.1 million**.");
        newsroom.openClaim(checker, RISK);
        newsroom.recordSearch(checker, "Any estimate of flood risk after the works", "Marlow Bay records (invented)");
        newsroom.propose(checker, "UNPROVEN", "No estimate of the risk was found.");

        newsroom.openClaim(editor, COST);
        newsroom.approve(editor);
        newsroom.openClaim(editor, RISK);
        newsroom.giveBack(editor, "Say which years were searched.");
        newsroom.openClaim(checker, RISK);
        newsroom.propose(checker, "UNPROVEN", "No estimate of the risk was found for 2022 to 2024.");
        newsroom.openClaim(editor, RISK);
        newsroom.approve(editor);
        newsroom.signSetAside(editor, article);
        newsroom.conclude(checker, article, "The cost holds. That the risk was halved is unproven.");
        newsroom.approveConclusion(editor, article);
        String address = newsroom.publish(editor, article);

        editor.navigate(address);
        Page reader = newsroom.reader();
        Response page = reader.navigate(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).as("what an editor saw first and readers get").doesNotContain("act-token");
        assertThat(reader.locator("h1")).containsText("Harbour dredging");
        assertThat(reader.getByText("The cost holds. That the risk was halved is unproven.")).isVisible();
        newsroom.lookOver(reader, "review");
        reader.getByRole(AriaRole.LINK, NewsroomAtWork.link("1 · True")).click();
        assertThat(reader.locator("h1")).hasText(COST);
        assertThat(reader.locator("script[type='application/ld+json']")).hasCount(1);
        newsroom.lookOver(reader, "public claim");
        reader.navigate("/");
        assertThat(reader.getByRole(AriaRole.LINK, NewsroomAtWork.link("Harbour dredging"))).isVisible();
        newsroom.lookOver(reader, "front page");
        assertThat(newsroom.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theFirstRealArticleComesInAndIsAccountedForToTheLastSentence(TouchstoneUnderTest touchstone,
                                                                      Browser browser) throws IOException {
        Path seed = Path.of(System.getenv().getOrDefault("TOUCHSTONE_SHARED", "../../shared"))
                .resolve("seed/trump-musk-fallout.txt");
        assumeTrue(Files.exists(seed), "the first real article is not here");
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        String article = newsroom.importByPaste(checker, Files.readString(seed), "Trial publisher");
        newsroom.claim(checker, article, 4, "A trial claim for trying out the work.");
        newsroom.mark(checker, article, 35, "No part of the article");
        newsroom.readTheRest(checker, article);
        Page editor = newsroom.signedIn(EDITOR);
        newsroom.assignAll(editor);
        newsroom.openClaim(checker, "A trial claim for trying out the work.");
        newsroom.recordSearch(checker, "Nothing: this is a trial", "Nowhere: this is a trial");
        newsroom.propose(checker, "UNPROVEN", "A trial of the program; nobody has researched this.");
        newsroom.openClaim(editor, "A trial claim for trying out the work.");
        newsroom.approve(editor);
        newsroom.signSetAside(editor, article);
        newsroom.conclude(checker, article, "A trial of the program: nothing here was researched.");
        newsroom.approveConclusion(editor, article);
        Page reader = newsroom.reader();
        reader.navigate(newsroom.publish(editor, article));
        assertThat(reader.getByText("A trial of the program: nothing here was researched.")).isVisible();
        assertThat(reader.locator(".claim").first()).isVisible();
        assertThat(reader.getByText(Pattern.compile("\\+$"))).hasCount(0);
    }

    private static String harbour() {
        try (InputStream text = WholeJobIT.class.getResourceAsStream("harbour.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
