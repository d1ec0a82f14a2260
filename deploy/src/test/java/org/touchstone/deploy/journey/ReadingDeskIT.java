package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two people on one article: by keyboard alone, together, after a slip, without a connection, and on a phone. */
@Journey
class ReadingDeskIT {

    private static final String TEXT = """
            Night ferry to Gull Island sails empty, says operator
            The night ferry carried 40 passengers in May. It sails six times a week and costs the county £9,000 a month.
            It is a sorry sight at the quay. Nobody asked the islanders.
            The winter timetable is printed in October.
            """;

    @Test
    void twoPeopleReadOneArticleByKeyboardAndSeeEachOther(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        String article = newsroom.importByPaste(checker, TEXT, "Gull Island Post");
        Page editor = newsroom.signedIn(EDITOR);
        checker.navigate(article);
        editor.navigate(article);

        assertThat(checker.locator("#here")).containsText("Jo Sample");
        press(checker, "j", "j", "j", "j", "o");
        assertThat(checker.locator("#s3")).hasAttribute("data-state", "SET_ASIDE");
        assertThat(editor.locator("#s3")).hasAttribute("data-state", "SET_ASIDE");
        assertThat(editor.locator("#coverage")).containsText("1 set aside");
        press(checker, "z");
        assertThat(checker.locator("#announcements")).containsText("Undone");
        assertThat(editor.locator("#s3")).hasAttribute("data-state", "UNREAD");

        waiveByKeys(checker, editor);
        claimInTheMiddleOfASentence(checker, editor);
        newsroom.lookOver(checker, "reading desk with a claim");
        keysCanBeSwitchedOff(checker, newsroom);
        conflict(checker, editor, article, newsroom);
        lostConnection(checker);
        splitAndTogetherAgain(checker, editor);
        assertThat(newsroom.barriers()).isEmpty();
    }

    /** The reason is typed, and Enter waives: it presses no other button. */
    private static void waiveByKeys(Page checker, Page editor) {
        press(checker, "k", "w");
        assertThat(checker.locator("#reason")).isFocused();
        checker.keyboard().type("Everybody knows it.");
        press(checker, "Enter");
        assertThat(editor.locator("#s3")).hasClass(Pattern.compile("\\bwaived\\b"));
        press(checker, "Escape", "z");
        assertThat(editor.locator("#s3")).hasAttribute("data-state", "UNREAD");
        press(checker, "j");
    }

    /** Selects two words by keys, hears them, makes the claim without a mouse, and another browser shows it. */
    private static void claimInTheMiddleOfASentence(Page checker, Page editor) {
        press(checker, "Escape", "k", "k", "k", "]", "]", "]", "]", "}", "}", "}");
        assertThat(checker.locator("#announcements")).hasText("carried");
        press(checker, "]", "]");
        assertThat(checker.locator("#announcements")).hasText("carried 40 passengers");
        assertThat(checker.locator("#exact")).containsText("carried 40 passengers");
        press(checker, "c");
        assertThat(checker.locator("#make-claim #wording")).isFocused();
        checker.keyboard().type("The night ferry carried 40 passengers in May.");
        press(checker, "Control+Enter");
        assertThat(checker.locator("#panel .wording")).hasText("The night ferry carried 40 passengers in May.");
        assertThat(editor.locator("#text .claim")).hasText("carried 40 passengers");
        assertThat(editor.locator("#text .note")).hasAttribute("data-here", "AS");
    }

    private static void keysCanBeSwitchedOff(Page checker, NewsroomAtWork newsroom) {
        press(checker, "?");
        assertThat(checker.locator("#keys-list")).isVisible();
        newsroom.lookOver(checker, "list of keys");
        checker.locator("#single-keys").uncheck();
        press(checker, "Escape");
        String before = checker.url();
        press(checker, "j", "o");
        assertThat(checker.url()).isEqualTo(before);
        checker.locator("a[data-opens=keys-list]").click();
        checker.locator("#single-keys").check();
        press(checker, "Escape");
    }

    /** Both change the same words; whoever is second sees both texts and chooses. */
    private static void conflict(Page checker, Page editor, String article, NewsroomAtWork newsroom) {
        String claim = checker.url().replaceAll(".*(claim=\\d+).*", "$1");
        editor.navigate(article + "?" + claim);
        editor.locator("#claim-words > summary").click();
        Locator theirs = editor.locator("#claim-words [name=wording]");
        theirs.fill("The ferry had 40 passengers in May.");
        checker.locator("#claim-words > summary").click();
        checker.locator("#claim-words [name=wording]").fill("The night boat had 40 passengers.");
        checker.locator("#claim-words button.primary").click();
        assertThat(editor.locator("#panel-head .wording")).hasText("The night boat had 40 passengers.");
        assertThat(theirs).hasValue("The ferry had 40 passengers in May.");
        editor.locator("#claim-words button.primary").click();
        Locator dialog = editor.getByRole(AriaRole.DIALOG);
        // theirs is told by word against what was there before, what was taken out beside what was put in
        assertThat(dialog.locator(".conflict dd ins", new Locator.LocatorOptions().setHasText("boat"))).isVisible();
        newsroom.lookOver(editor, "conflict");
        dialog.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(Pattern.compile("Save"))).click();
        assertThat(checker.locator("#panel-head .wording")).hasText("The ferry had 40 passengers in May.");
    }

    /** What could not be sent stays, says so, and goes once there is a connection. */
    private static void lostConnection(Page checker) {
        press(checker, "Escape", "Escape", "u");
        String unread = checker.locator("#text .s.current").getAttribute("id");
        checker.context().setOffline(true);
        press(checker, "r");
        assertThat(checker.locator(".offline")).isVisible();
        assertThat(checker.locator("#" + unread)).hasAttribute("data-state", "UNREAD");
        checker.context().setOffline(false);
        checker.locator(".offline button").click();
        assertThat(checker.locator("#" + unread)).hasAttribute("data-state", "READ");
    }

    /** Of one claim two are made, which is undone as one: the keys are all it takes, and the other browser shows it. */
    private static void splitAndTogetherAgain(Page checker, Page editor) {
        press(checker, "Escape", ".", "]", "]", "]", "]", "}", "}", "}");
        assertThat(checker.locator("form[data-act=split]")).isVisible();
        press(checker, "l");
        assertThat(checker.locator("#announcements")).hasText("Claim split");
        assertThat(editor.locator("#text .note")).hasCount(2);
        press(checker, "Escape", "z");
        assertThat(checker.locator("#announcements")).hasText("Undone: the two are one claim again");
        assertThat(editor.locator("#text .note")).hasCount(1);
        assertThat(editor.locator("#text .claim")).hasText("carried 40 passengers");
    }

    @Test
    void onAPhoneThePanelIsASheetAndNothingRunsOver(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        browser.tabOf(CHECKER, new NewContextOptions().setViewportSize(360, 740).setHasTouch(true)
                .setReducedMotion(ReducedMotion.REDUCE));
        Page phone = newsroom.signedIn(CHECKER);
        String article = newsroom.importByPaste(phone, TEXT.replace("Night", "Late"), "Gull Island Post");
        phone.locator("#s1").tap();
        assertThat(phone.locator("#make-claim")).isVisible();
        phone.locator("#make-claim button.primary").tap();
        assertThat(phone.locator("#panel[data-kind=claim]")).isVisible();
        newsroom.lookOver(phone, "phone with a sheet");
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        phone.locator(".sheet-handle a").tap();
        assertThat(phone.locator("#panel")).hasCount(0);
        phone.navigate(article + "?show=open&sentence=1");
        assertThat(phone.locator("#s2")).hasClass(Pattern.compile("dimmed"));
        assertThat(newsroom.barriers()).isEmpty();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
