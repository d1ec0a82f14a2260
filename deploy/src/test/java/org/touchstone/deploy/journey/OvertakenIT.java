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
                    "The wall was built in 1963.", "kind", "STATEMENT");

            checker.locator("button[form=propose]").click();
            Locator problem = checker.locator("#propose .problem");
            assertThat(problem).containsText("Somebody changed this after you opened it");
            assertThat(problem).containsText("The wall was built in 1962");
            assertThat(problem).containsText("The wall was built in 1963.");
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
