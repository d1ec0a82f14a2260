package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;
import static org.touchstone.deploy.journey.NewsroomAtWork.button;

import com.microsoft.playwright.Locator;
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
        undo(checker, "Undone: the claim is to be reconfirmed again");
        undo(checker, "What was undone is done again");
        decisionsAreUndone(newsroom, checker, newsroom.signedIn(EDITOR), article);
        assertThat(newsroom.barriers()).isEmpty();
    }

    /** A search, a wait, a return and a copy edit, each taken back by who did it; the other browser follows. */
    private static void decisionsAreUndone(NewsroomAtWork newsroom, Page checker, Page editor, String article) {
        newsroom.assignAll(editor);
        String claim = claimOf(checker, article);
        checker.navigate(claim);
        newsroom.cite(checker, "DATA", "Register of lighthouses (invented)", "SUPPORTS");
        newsroom.recordSearch(checker, "height of the lighthouse", "town archive");
        undo(checker, "Undone: the search is taken off");
        assertThat(checker.locator("#searched")).not().containsText("town archive");

        checker.locator("a[data-opens=wait-claim]").click();
        checker.locator("#whom").fill("the harbour office");
        checker.locator("#until").fill("2090-01-31");
        checker.locator("#wait-claim button.primary").click();
        assertThat(checker.locator("#wait-claim")).not().isVisible();
        undo(checker, "Undone: the claim waits as it did before");
        assertThat(checker.locator("#whom")).hasValue("");

        newsroom.propose(checker, "TRUE", "The register says so.");
        editor.navigate(claim);
        newsroom.giveBack(editor, "The wrong claim.");
        assertThat(checker.locator(".panel .chip").first()).hasText("Returned");
        undo(editor, "Undone: the verdict waits for approval again");
        assertThat(checker.locator(".panel .chip").first()).hasText("Proposed");

        newsroom.approve(editor);
        checker.navigate(claim);
        checker.locator("#claim-words > summary").click();
        checker.locator("#words-form #wording").fill("The lighthouse on Tern Point is 31 metres tall.");
        checker.locator("#words-form").getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Copy edit")).click();
        assertThat(editor.locator("form[data-act=confirm-copy-edit]")).isVisible();
        undo(checker, "Undone: the wording is as it was before the copy edit");
        assertThat(editor.locator("form[data-act=confirm-copy-edit]")).hasCount(0);
        assertThat(editor.locator(".panel .chip").first()).hasText("Approved");
    }

    private static String claimOf(Page page, String article) {
        page.navigate(article);
        page.locator("#text .claim").first().click();
        page.waitForURL(Pattern.compile(".*claim=\\d+.*"));
        return page.url();
    }

    /** By the key, wherever the focus is, and without leaving the claim. */
    private static void undo(Page page, String said) {
        page.locator("body").evaluate("() => document.activeElement.blur()");
        page.keyboard().press("z");
        assertThat(page.locator("#announcements")).hasText(said);
    }
}
