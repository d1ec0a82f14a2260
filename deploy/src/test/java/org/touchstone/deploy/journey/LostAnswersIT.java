package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The server did what it was asked for, and the connection broke before it could say so. */
@Journey
class LostAnswersIT {

    private static final String ACT = "**/act/**";

    @Test
    void whatIsAskedForAgainIsDoneOnceAndToldAsItIs(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page page = newsroom.signedIn(CHECKER);
        try (var desk = new MatrixDesk(touchstone)) {
            page.navigate(desk.article + "?sentence=2");
            page.waitForCondition(() -> (boolean) page.evaluate(
                    "performance.getEntriesByName('usable').length > 0"));

            loseAnswer(page, "/marks", () -> page.keyboard().press("o"));
            tryAgain(page, "Marked.");
            assertThat(page.locator("#s2")).hasAttribute("data-state", "SET_ASIDE");
            assertThat(page.locator("#quick-mark .problem")).hasCount(0);
            assertThat(acts(desk, "sentence.mark")).isEqualTo(1);

            loseAnswer(page, "/undo", () -> page.keyboard().press("z"));
            tryAgain(page, "It was undone already, and nothing else was");
            assertThat(page.locator("#s2")).hasAttribute("data-state", "UNREAD");

            page.navigate(desk.article + "?claim=" + desk.other);
            loseAnswer(page, "/assign", () -> page.locator("form[data-act=take] button").click());
            tryAgain(page, "Assigned.");
            assertThat(acts(desk, "claim.assign")).isEqualTo(1);

            byAButtonThatIsGoneSince(page, desk);
            inADialog(page, desk);
            aNoteThatWasChangedSince(page, desk);
        }
    }

    /** The foot of the panel offers it no more, as the proposal is there: what was pressed is asked for all the same. */
    private static void byAButtonThatIsGoneSince(Page page, MatrixDesk desk) {
        MatrixDesk.cite(desk.ben, desk.other, desk.primary, "SUPPORTS");
        assertThat(page.locator("#cited .source")).hasCount(3);
        page.locator("#propose .scale input").first().check(new Locator.CheckOptions().setForce(true));
        page.locator("#rationale").fill("The register says so.");
        loseAnswer(page, "/propose", () -> page.locator("button[form=propose]").click());
        assertThat(page.locator("button[form=propose]")).hasCount(0);
        tryAgain(page, "Proposed. An editor who wrote nothing of it approves.");
        assertThat(acts(desk, "claim.propose")).isEqualTo(1);
        page.locator("#panel-foot form[data-act=take-back] button").click();
        assertThat(page.locator("button[form=propose]")).hasCount(1);
    }

    /** What offers to try again can be reached although a dialog is open. */
    private static void inADialog(Page page, MatrixDesk desk) {
        page.locator("a[data-opens=unassign-claim]").click();
        page.locator("#unassign-claim textarea").fill("Away next week.");
        loseAnswer(page, "/unassign", () -> page.locator("#unassign-claim button.primary").click());
        tryAgain(page, "Nobody has it now.");
        assertThat(page.locator("#unassign-claim[open]")).hasCount(0);
        assertThat(acts(desk, "claim.unassign")).isEqualTo(1);
    }

    /** Nobody knows whether the first was kept; what was typed since must not be taken for it. */
    private static void aNoteThatWasChangedSince(Page page, MatrixDesk desk) {
        page.locator("#note").fill("Read the register.");
        loseAnswer(page, "/note", () -> page.locator("#panel form[data-act=note] button").click());
        page.locator("#note").fill("Read the register, and the accounts.");
        page.locator("#panel form[data-act=note] button").click();
        assertThat(page.locator("#noted .note-text")).hasCount(2);
        assertThat(page.locator(".offline")).hasCount(0);
        assertThat(page.locator("#noted")).containsText("Read the register, and the accounts.");
        assertThat(acts(desk, "note.write")).isEqualTo(2);
    }

    private static void loseAnswer(Page page, String which, Runnable asks) {
        Consumer<Route> cut = route -> {
            if (route.request().url().endsWith(which)) {
                route.fetch();
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        };
        page.route(ACT, cut);
        asks.run();
        assertThat(page.locator(".offline")).containsText("No answer came");
        page.unroute(ACT, cut);
    }

    private static void tryAgain(Page page, String told) {
        page.locator(".offline button").click();
        assertThat(page.locator("#announcements")).hasText(told);
        assertThat(page.locator(".offline")).hasCount(0);
    }

    private static long acts(MatrixDesk desk, String act) {
        return desk.database().number("select count(*) from audit_entry where act = '" + act + "' and chain = ?",
                MatrixDesk.last(desk.article));
    }
}
