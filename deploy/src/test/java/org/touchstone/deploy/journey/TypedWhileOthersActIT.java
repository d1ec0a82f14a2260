package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Others act while somebody opens a form, begins to type, or types: what is open stays open, every letter goes where it
 * was meant to go, and none of them acts as a single key.
 */
@Journey
class TypedWhileOthersActIT {

    private static final String SEARCH = "#panel details:has(form[data-act=search])";

    private int said;

    @Test
    void whatIsOpenStaysOpenAndEveryLetterArrives(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page page = newsroom.signedIn(CHECKER);
        try (var desk = new MatrixDesk(touchstone)) {
            desk.citeOwn(desk.other, desk.ben);
            page.navigate(desk.article + "?claim=" + desk.other);
            usable(page);

            // just opened, and nothing in it has the focus yet
            page.locator(SEARCH + " > summary").click();
            somebodyActs(page, desk);
            assertThat(page.locator(SEARCH + " > summary")).isFocused();
            press(page, "Tab");
            assertThat(page.locator("#lookedFor")).isFocused();
            somebodyActs(page, desk);
            page.keyboard().type("on n");
            somebodyActs(page, desk);
            page.keyboard().type("o account");
            assertThat(page.locator("#lookedFor")).hasValue("on no account");

            aFieldWithoutNameOfItsOwn(page, desk);
            amongFormsWithTheSameNames(page, desk);
            aListAndADialog(page, desk);
            whileALetterIsPutTogether(page, desk);
            theFormIsTakenAway(page, desk);
            nothingWasMarked(desk);
        }
    }

    /** Somebody closes the claim; what one is told of an act that came too late outlives the panel it was told in. */
    @Test
    void reasonThatWasToldStaysWhileThePanelIsDrawnAnew(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page page = newsroom.signedIn(CHECKER);
        try (var desk = new MatrixDesk(touchstone)) {
            page.navigate(desk.article + "?claim=" + desk.other);
            usable(page);
            List<Route> news = hold(page, request -> request.url().endsWith("/news"));
            page.waitForCondition(() -> !news.isEmpty());
            desk.ben.done("/act/claims/" + desk.other + "/close", "revision", desk.revision(desk.other), "closedAs",
                    "NOT_CHECKABLE", "reason", "no record");
            page.locator("form[data-act=take] button").click();
            assertThat(page.locator("#panel .problem")).isVisible();
            String told = page.locator("#panel .problem").innerText();
            letGo(page, news);
            assertThat(page.locator("a[data-opens=reopen-claim]")).isVisible();
            somebodyActs(page, desk);
            assertThat(page.locator("#panel .problem")).hasText(told);
            page.keyboard().press("j");
            assertThat(page.locator("#panel .problem")).hasCount(0);
        }
    }

    private void aFieldWithoutNameOfItsOwn(Page page, MatrixDesk desk) {
        page.evaluate("document.getElementById('place').removeAttribute('id')");
        page.locator(SEARCH + " [name=place]").focus();
        somebodyActs(page, desk);
        page.keyboard().type("in no record");
        assertThat(page.locator(SEARCH + " [name=place]")).hasValue("in no record");
        // a button has no name either, and keeps the focus
        page.locator("#panel form[data-act=note] button").focus();
        somebodyActs(page, desk);
        assertThat(page.locator("#panel form[data-act=note] button")).isFocused();
    }

    /** Every citation has its own of the same fields; the one that is open stays that one. */
    private void amongFormsWithTheSameNames(Page page, MatrixDesk desk) {
        Locator second = page.locator("#citation-2 details.source-acts");
        second.locator("summary").click();
        somebodyActs(page, desk);
        assertThat(page.locator("#citation-1 details.source-acts")).not().hasAttribute("open", "");
        Locator note = second.locator("[name=note]");
        note.focus();
        somebodyActs(page, desk);
        page.keyboard().type("on notes");
        assertThat(note).hasValue("on notes");
        assertThat(page.locator("#citation-1 [name=note]")).hasValue("");
        assertThat(page.locator("#note")).hasValue("");
    }

    private void aListAndADialog(Page page, MatrixDesk desk) {
        press(page, "Escape", "s");
        page.locator("#cite-new [name=kind]").focus();
        somebodyActs(page, desk);
        page.keyboard().type("Data");
        assertThat(page.locator("#cite-new [name=kind]")).hasValue("DATA");
        press(page, "Escape", "d");
        page.locator("#close-claim h2").click();
        somebodyActs(page, desk);
        assertThat(page.locator("#close-claim")).isVisible();
        press(page, "Escape");
    }

    /** As letters come that are put together from several, in Japanese or Vietnamese. */
    private void whileALetterIsPutTogether(Page page, MatrixDesk desk) {
        page.locator("#note").focus();
        var keyboard = page.context().newCDPSession(page);
        var begun = new JsonObject();
        begun.addProperty("text", "no");
        begun.addProperty("selectionStart", 2);
        begun.addProperty("selectionEnd", 2);
        keyboard.send("Input.imeSetComposition", begun);
        somebodyActs(page, desk);
        var whole = new JsonObject();
        whole.addProperty("text", "の");
        keyboard.send("Input.insertText", whole);
        page.keyboard().type("no");
        assertThat(page.locator("#note")).hasValue("のno");
        page.locator("#note").fill("");
    }

    /** Somebody closes the claim: what was typed stays to be read, its sending is refused, and it comes back later. */
    private void theFormIsTakenAway(Page page, MatrixDesk desk) {
        page.locator("#lookedFor").focus();
        press(page, "End");
        desk.ben.done("/act/claims/" + desk.other + "/close", "revision", desk.revision(desk.other), "closedAs",
                "NOT_CHECKABLE", "reason", "A trial.");
        assertThat(page.locator("#panel-head .chip").first()).hasText("Closed");
        page.keyboard().type(", no");
        assertThat(page.locator("#lookedFor")).hasValue("on no account, no");
        press(page, "Enter");
        assertThat(page.locator(SEARCH + " .problem")).containsText("It is closed");
        assertThat(page.locator("#lookedFor")).hasValue("on no account, no");
        desk.ben.done("/act/claims/" + desk.other + "/reopen", "revision", desk.revision(desk.other), "reason", "Again.");
        page.reload();
        usable(page);
        assertThat(page.locator("#lookedFor")).hasValue("on no account, no");
    }

    @Test
    void lettersAreNeverKeysBecauseTheProgramMovedTheFocus(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page page = newsroom.signedIn(CHECKER);
        try (var desk = new MatrixDesk(touchstone)) {
            page.navigate(desk.article);
            usable(page);
            typedBeforeItsFieldIsThere(page);
            typedWhileAnActIsOnItsWay(page, desk);
            typedWhileAMarkIsRefused(page, desk);
            typedInAPanelThatGoes(page, desk);
        }
    }

    /** The key leads into a field of a panel that is still on its way. */
    private static void typedBeforeItsFieldIsThere(Page page) {
        List<Route> held = hold(page, request -> request.url().contains("part=panel"));
        press(page, "j", "j", "j", "c");
        page.keyboard().type("On no");
        page.waitForCondition(() -> !held.isEmpty());
        letGo(page, held);
        assertThat(page.locator("#make-claim #wording")).isFocused();
        page.keyboard().type(" noon");
        assertThat(page.locator("#make-claim #wording")).hasValue("On no noon");
        assertThat(page.locator("#s2")).hasAttribute("data-state", "UNREAD");
        press(page, "Escape");
    }

    /** What is typed after a note was sent is the next note. */
    private static void typedWhileAnActIsOnItsWay(Page page, MatrixDesk desk) {
        page.navigate(desk.article + "?claim=" + desk.other);
        usable(page);
        page.locator("#note").focus();
        page.keyboard().type("The first.");
        List<Route> held = hold(page, request -> request.url().endsWith("/note"));
        press(page, "Control+Enter");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().type("On no");
        letGo(page, held);
        assertThat(page.locator("#noted")).containsText("The first.");
        page.keyboard().type(" noon");
        assertThat(page.locator("#note")).hasValue("On no noon");
        press(page, "Control+Enter");
        assertThat(page.locator("#noted")).containsText("On no noon");
        assertThat(page.locator("#noted .note-text")).hasText(new String[] {"The first.", "On no noon"});
    }

    /** The next sentence is chosen at once; that the mark before is refused moves nobody who types by then. */
    private static void typedWhileAMarkIsRefused(Page page, MatrixDesk desk) {
        page.navigate(desk.article + "?sentence=2");
        usable(page);
        List<Route> news = hold(page, request -> request.url().endsWith("/news"));
        desk.ben.done("/act/drafts/" + desk.draft + "/marks", "sentence", "2:0", "kind", "READ", "back", desk.article);
        List<Route> held = hold(page, request -> request.url().endsWith("/marks"));
        press(page, "o", "c");
        assertThat(page.locator("#make-claim #wording")).isFocused();
        page.keyboard().type("On n");
        page.waitForCondition(() -> !held.isEmpty());
        letGo(page, held);
        assertThat(page.locator("#quick-mark .problem")).containsText("Somebody else has marked it");
        page.keyboard().type("o");
        assertThat(page.locator("#make-claim #wording")).hasValue("On no");
        assertThat(page.locator("#make-claim #wording")).isFocused();
        letGo(page, news);
        press(page, "Escape");
    }

    /** Somebody chose another sentence and typed on in the panel that was still there. */
    private static void typedInAPanelThatGoes(Page page, MatrixDesk desk) {
        long before = desk.database().number("select count(*) from mark");
        page.navigate(desk.article + "?claim=" + desk.other);
        usable(page);
        List<Route> held = hold(page, request -> request.url().contains("part=panel"));
        press(page, "j");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#note").click();
        page.keyboard().type("On");
        letGo(page, held);
        assertThat(page.locator("#panel[data-kind=text]")).isVisible();
        page.keyboard().type(" no");
        assertThat(page.locator("#resting")).containsText("The field you were typing in is gone");
        assertThat(desk.database().number("select count(*) from mark")).isEqualTo(before);
        press(page, "Escape");
        assertThat(page.locator("#resting")).hasCount(0);
        page.goBack();
        page.navigate(desk.article + "?claim=" + desk.other);
        assertThat(page.locator("#note")).hasValue("On");
        page.locator("#note").fill("");
    }

    @Test
    void whatAClaimLeftIsDrawnWhateverOvertakesTheQuestion(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page page = newsroom.signedIn(CHECKER);
        try (var desk = new MatrixDesk(touchstone)) {
            page.navigate(desk.article + "?sentence=0");
            usable(page);
            Locator covered = page.locator("#text .s:has(.claim)");
            assertThat(covered).hasAttribute("data-state", "CHECKED");
            String place = "#" + covered.getAttribute("id");
            var answered = new ArrayList<Runnable>();
            page.route("**/news", route -> {
                if (answered.isEmpty() && String.valueOf(route.request().postData()).contains("sentence=")) {
                    var answer = route.fetch();
                    answered.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
                } else {
                    route.resume();
                }
            });
            desk.ben.done("/act/claims/" + desk.other + "/close", "revision", desk.revision(desk.other), "closedAs",
                    "WITHDRAWN", "reason", "A trial.");
            page.waitForCondition(() -> !answered.isEmpty());
            page.locator("#mark [data-mark=READ]").click();
            assertThat(page.locator("#s0")).hasAttribute("data-state", "READ");
            answered.get(0).run();
            assertThat(page.locator(place)).hasAttribute("data-state", "UNREAD");
        }
    }

    private static void nothingWasMarked(MatrixDesk desk) {
        assertThat(desk.database().number("select count(*) from mark where draft_id = ?", desk.draft)).isZero();
    }

    /** Somebody says something about the claim, and the page has drawn it. */
    private void somebodyActs(Page page, MatrixDesk desk) {
        said++;
        desk.ben.done("/act/claims/" + desk.other + "/note", "note", "Said by somebody, number " + said + ".");
        assertThat(page.locator("#noted")).containsText("number " + said + ".");
    }

    private static void usable(Page page) {
        page.waitForCondition(() -> (boolean) page.evaluate(
                "performance.getEntriesByName('usable').length > 0"));
    }

    private static List<Route> hold(Page page, Predicate<Request> which) {
        List<Route> held = new ArrayList<>();
        page.route("**/*", route -> {
            if (which.test(route.request())) {
                held.add(route);
            } else {
                route.fallback();
            }
        });
        return held;
    }

    private static void letGo(Page page, List<Route> held) {
        page.unroute("**/*");
        List.copyOf(held).forEach(Route::resume);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
