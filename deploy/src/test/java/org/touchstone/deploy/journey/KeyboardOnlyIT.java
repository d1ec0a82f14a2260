package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The whole job without a mouse on a page 360 CSS pixels wide, by a fact-checker and by an editor whose window of 720
 * pixels is zoomed to 200 %. Both asked for reduced motion; what a screen reader is told is compared word for word.
 */
@Journey
class KeyboardOnlyIT {

    private static final String TEXT = """
            Late ferry to Gull Island sails empty, says its operator
            The late ferry carried 40 passengers in May. It is a sorry sight at the quay.
            The winter timetable is printed in October.
            """;
    private static final String CLAIM = "The late ferry carried 40 passengers in May.";
    private static final Pattern DESK = Pattern.compile(".*/desk$");

    @Test
    void anArticleGoesFromPasteToItsReadersByKeysAlone(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        var checker = new ByKeyboard(browser.tabOf("checker by keyboard", new NewContextOptions()
                .setViewportSize(360, 740).setReducedMotion(ReducedMotion.REDUCE)), newsroom);
        var editor = new ByKeyboard(browser.tabOf("editor by keyboard", new NewContextOptions()
                .setViewportSize(360, 512).setDeviceScaleFactor(2).setReducedMotion(ReducedMotion.REDUCE)), newsroom);

        signIn(checker, CHECKER);
        String article = importByPaste(checker);
        markSentences(checker);
        claimInTheMiddleOfASentence(checker);
        checkAndPropose(checker);
        readTheRest(checker);
        conclude(checker, article);

        signIn(editor, EDITOR);
        approve(editor, article);
        publish(editor, article);
        assertThat(newsroom.barriers()).isEmpty();
    }

    private static void signIn(ByKeyboard who, String person) {
        who.page().navigate("/signin");
        who.tabTo("#email").type(NewsroomAtWork.email(person));
        who.tabTo("#password").type(NewsroomAtWork.PASSWORD).look("sign-in by keyboard").press("Enter");
        who.page().waitForURL(DESK);
        who.look("desk at 360 px");
    }

    private static String importByPaste(ByKeyboard checker) {
        checker.tabTo("nav a[href$='/articles']").press("Enter");
        checker.tabTo("main a[href$='/articles/import']").look("articles at 360 px").press("Enter");
        checker.tabTo("#text").paste(TEXT).look("import at 360 px");
        checker.tabTo("form[data-act=paste] button").press("Enter");
        checker.page().waitForURL(Pattern.compile(".*/articles/import/.+"));
        checker.tabTo("#publisher").type("Gull Island Post").look("preview of an import at 360 px");
        checker.tabTo("form[data-act=keep] button").press("Enter");
        checker.page().waitForURL(Pattern.compile(".*/articles/\\d+$"));
        checker.heard("The article is here. Every sentence of it is unread.").look("article at 360 px");
        return URI.create(checker.page().url()).getPath();
    }

    private static void markSentences(ByKeyboard checker) {
        checker.press("j").heard("Sentence 1: unread. Late ferry to Gull Island sails empty, says its operator");
        checker.press("j", "j").heard("Sentence 3: unread. It is a sorry sight at the quay.");
        checker.look("sentence chosen at 360 px");
        checker.press("o").heard("Marked.");
        checker.shows("#s2[data-state=SET_ASIDE]", "sorry");
        checker.press("z").heard("Undone: the marks are as they were");
        checker.shows("#s2[data-state=UNREAD]", "sorry");
        checker.press("k").heard("Sentence 3: unread. It is a sorry sight at the quay.").press("o").heard("Marked.");
        checker.press("?").look("list of keys at 360 px").press("Escape").look("article after the list of keys");
    }

    private static void claimInTheMiddleOfASentence(ByKeyboard checker) {
        checker.press("k", "k").heard("Sentence 2: unread. " + CLAIM);
        checker.press("]", "]", "]", "]", "}", "}", "}").heard("carried");
        checker.press("]", "]").heard("carried 40 passengers");
        checker.press("c").focused("#make-claim #wording").type(CLAIM).look("making a claim at 360 px");
        checker.press("Control+Enter").heard("The claim is made.").focused("#panel");
        checker.shows("#panel .wording", CLAIM);
    }

    private static void checkAndPropose(ByKeyboard checker) {
        checker.press("t").heard("Assigned.").shows("#panel .chip", "Assigned").look("claim at 360 px");
        checker.press("s").tabTo("#cite-new [name=kind]").type("Primary");
        checker.tabTo("#cite-new [name=title]").type("Ferry log of May (invented)");
        checker.tabTo("#cite-new input[name=stance]").press("Space").look("citing at 360 px");
        checker.tabTo("#cite-new button.primary").press("Enter").heard("The source is cited.").look("cited at 360 px");
        // what is missing gets the focus, as everywhere
        checker.press("p").focused("#propose input[name=rating]").press("Space");
        checker.tabTo("#rationale").type("The log counts 40 tickets.").look("verdict at 360 px");
        checker.press("Control+Enter").heard("Proposed. An editor who wrote nothing of it approves.");
        checker.shows("#panel .chip", "Proposed").look("proposed at 360 px");
    }

    private static void readTheRest(ByKeyboard checker) {
        checker.press("Escape");
        checker.page().waitForCondition(() -> checker.page().locator("#panel").count() == 0);
        checker.look("panel closed at 360 px");
        for (int left = 3; left > 0; left--) {
            checker.press("u", "r").heard("Marked.");
        }
        checker.shows(".coverage-counts", "0 unread").press("u").heard("Nothing more of this kind");
    }

    private static void conclude(ByKeyboard checker, String article) {
        checker.page().navigate(article + "/publish");
        checker.tabTo("#conclusion").type("The log bears the number out.").look("conclusion at 360 px");
        checker.tabTo("form[data-act=conclude] button").press("Enter")
                .heard("The conclusion is proposed. Another person approves it.").look("concluded at 360 px");
    }

    private static void approve(ByKeyboard editor, String article) {
        editor.page().navigate(article);
        editor.press(".").heard(Pattern.compile("Claim 1: Proposed, .+"))
                .focused("#text .s:has(.claim)").look("claim to approve at 200 %");
        editor.shows("#panel .wording", CLAIM).press("a").heard("Approved.").look("approved at 200 %");
        editor.page().navigate(article + "/set-aside");
        editor.tabTo("form[data-act=sign] button").look("set-aside list at 200 %").press("Enter").heard("Signed.");
        editor.look("signed at 200 %");
    }

    private static void publish(ByKeyboard editor, String article) {
        editor.page().navigate(article + "/publish");
        editor.tabTo("form[data-act=approve] button").press("Enter").heard("The conclusion is approved.");
        editor.look("conclusion approved at 200 %");
        editor.tabTo("form[data-act=publish] button").press("Enter").heard("Published. Readers can see it now.");
        editor.shows("main a[href*='/reviews/']", "See it as readers do").look("published at 200 %");
    }
}
