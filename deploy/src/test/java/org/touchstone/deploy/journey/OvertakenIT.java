package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Whoever acts on what is not any more what they saw is told what changed, and loses nothing they typed. */
@Journey
class OvertakenIT {

    private static final String THEIRS = "The wall was built in 1963 <img src=x onerror=window.ran=1>.";

    @Test
    void verdictOnWordsThatChangedMeanwhileIsToldAndThenSentAgain(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        try (var desk = new MatrixDesk(touchstone)) {
            long ada = desk.database().number("select member_id from member where name = 'Ada Sample'");
            desk.rana.done("/act/claims/" + desk.other + "/assign", "revision", desk.revision(desk.other),
                    "assignee", ada);
            checker.navigate("/claims/" + desk.other);
            checker.locator("#propose input[value=TRUE]").check(new Locator.CheckOptions().setForce(true));
            checker.locator("#rationale").fill("The register says 1962.");
            desk.ben.done("/act/claims/" + desk.other + "/edit", "revision", desk.revision(desk.other), "wording",
                    THEIRS, "kind", "STATEMENT");

            checker.locator("button[form=propose]").click();
            Locator problem = checker.locator("#propose .problem");
            assertThat(problem).containsText("Somebody changed this after you opened it");
            assertThat(problem).containsText("The wall was built in 1962");
            assertThat(problem).containsText(THEIRS);
            assertThat(checker.evaluate("window.ran")).isNull();
            assertThat(checker.locator("#rationale")).hasValue("The register says 1962.");
            assertThat(desk.state(desk.other)).isEqualTo("ASSIGNED");
            newsroom.lookOver(checker, "overtaken");

            checker.locator("button[form=propose]").click();
            assertThat(checker.locator(".panel .chip").first()).hasText("Proposed");
            assertThat(desk.database().text("select rationale from claim where claim_id = ?", desk.other))
                    .isEqualTo("The register says 1962.");
            assertThat(newsroom.barriers()).isEmpty();
        }
    }

    @Test
    void wordingThatTwoChangedIsForTheWriterToSettle(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        try (var desk = new MatrixDesk(touchstone)) {
            checker.navigate("/claims/" + desk.other);
            checker.locator("summary", new Page.LocatorOptions().setHasText("Change the wording")).click();
            Locator form = checker.locator("#words-form");
            form.locator("[name=wording]").fill("The wall was built before 1963.");
            desk.ben.done("/act/claims/" + desk.other + "/edit", "revision", desk.revision(desk.other), "wording", THEIRS,
                    "kind", "STATEMENT");

            form.locator("button[type=submit]").click();
            Locator dialog = checker.locator("dialog[open]");
            assertThat(dialog).containsText("Somebody else changed this too");
            assertThat(dialog.locator(".was")).containsText("The wall was built in 1962");
            assertThat(dialog.locator("dd").nth(1)).containsText("1963");
            assertThat(dialog.locator("img")).hasCount(0);
            newsroom.lookOver(checker, "conflict");
            dialog.locator("[data-take-theirs]").click();
            assertThat(dialog.locator("textarea")).hasValue(THEIRS);
            dialog.locator("[data-mine]").click();
            assertThat(dialog.locator("textarea")).hasValue("The wall was built before 1963.");
            dialog.locator("button.quiet").click();
            assertThat(form.locator(".problem")).containsText("Somebody else changed this");
            assertThat(form.locator("[name=wording]")).hasValue("The wall was built before 1963.");
            assertThat(desk.database().text("select wording from claim where claim_id = ?", desk.other)).isEqualTo(THEIRS);

            form.locator("button[type=submit]").click();
            dialog.locator("textarea").fill("The wall was built in 1962 or 1963.");
            dialog.locator("button.primary").click();
            assertThat(checker.locator(".panel .wording").first()).hasText("The wall was built in 1962 or 1963.");
            assertThat(checker.evaluate("window.ran")).isNull();
            assertThat(newsroom.barriers()).isEmpty();
        }
    }

    @Test
    void twoWhoTakeTheSameClaimAreToldWhoHasIt(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            String act = "/act/claims/" + desk.other + "/assign";
            long shown = desk.revision(desk.other);
            desk.ada.done(act, "revision", shown, "assignee", "me");
            HttpResponse<String> answer = desk.ben.post(act, "revision", shown, "assignee", "me");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("\"overtaken\":true", "Who checks it", "Ada Direct");
        }
    }
}
