package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The next draft of a story: what it will do, what it did, and what it asks, in the browser. */
@Journey
class NextDraftIT {

    private static final String TEXT = """
            Lighthouse at Tern Point to be painted, keeper says
            The lighthouse is 31 metres tall. It was last painted in 1998, the keeper said.
            It is the finest sight on the coast. The paint costs £12,000.
            """;

    @Test
    void nextDraftTakesMarksAndClaimsAlongAndAsksOnlyWhatChanged(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        String article = newsroom.importByPaste(checker, TEXT, "Tern Point Times");
        newsroom.claim(checker, article, 1, "The lighthouse at Tern Point is 31 metres tall.");
        newsroom.claim(checker, article, 4, "Painting the lighthouse costs £12,000.");
        newsroom.mark(checker, article, 3, "Opinion");

        checker.navigate(article + "/next");
        newsroom.lookOver(checker, "next draft");
        checker.getByLabel("The article, headline first")
                .fill(TEXT.replace("31 metres", "34 metres").replace(" The paint costs £12,000.", ""));
        checker.locator("form[data-act=paste] button").click();
        assertThat(checker.locator(".forecast")).containsText("The words of 1 claim change.");
        newsroom.lookOver(checker, "what the next draft will do");
        checker.getByRole(AriaRole.BUTTON, button("Keep it as draft 2")).click();
        checker.waitForURL(Pattern.compile(".*/drafts/2$"));
        assertThat(checker.locator("#asked-title")).hasText("2 claims ask for you");
        assertThat(checker.locator(".differs ins").first()).hasText("34");
        newsroom.lookOver(checker, "two drafts");

        checker.keyboard().press("y");
        assertThat(checker.locator("#asked-title")).hasText("1 claim asks for you");
        checker.navigate(article);
        assertThat(checker.locator("#s3")).hasAttribute("data-state", "SET_ASIDE");
        assertThat(newsroom.barriers()).isEmpty();
    }
}
