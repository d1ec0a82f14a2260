package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;
import static org.touchstone.deploy.journey.NewsroomAtWork.button;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A draft of the newsroom's own: suggested wording, clearing with an open point, the memo, and the next draft. */
@Journey
class OwnDraftIT {

    private static final String TEXT = """
            Ferry to Gull Island runs again, harbour office says
            The ferry carries 220 passengers. It was built in Łódź.
            The crossing takes 40 minutes.
            """;
    private static final String SUGGESTED = "The ferry carries 180 passengers.";

    @Test
    void ownDraftIsClearedWithAnOpenPointAndTheNextDraftVoidsIt(TouchstoneUnderTest touchstone, Browser browser)
            throws IOException {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        String article = importOwn(newsroom, checker);
        newsroom.claim(checker, article, 1, "The Gull Island ferry carries 220 passengers.");
        suggest(newsroom, checker);

        Page editor = newsroom.signedIn(EDITOR);
        editor.navigate(checker.url().substring(checker.url().indexOf("/articles")));
        newsroom.lookOver(editor, "suggested wording");
        editor.locator("#reason-wording").fill("As the register has it.");
        editor.getByRole(AriaRole.BUTTON, button("Accept it")).click();
        assertThat(editor.locator("#suggested-wording .answered")).containsText("Accepted by Jo Sample");

        clearWithOpenPoints(newsroom, editor, article);
        memo(newsroom, editor, article);
        exports(editor, article);
        nextDraft(newsroom, checker, article);

        editor.navigate(article + "/clear");
        assertThat(editor.locator(".clearing-standing")).hasText("Draft 2 is not cleared.");
        assertThat(editor.getByText("The clearing of draft 1 went with that draft.")).isVisible();
        assertThat(newsroom.barriers()).isEmpty();
    }

    private static String importOwn(NewsroomAtWork newsroom, Page checker) {
        checker.navigate("/articles/import");
        Locator form = checker.locator("form[data-act=paste]");
        form.getByLabel("The article, headline first").fill(TEXT);
        form.locator("input[name=origin][value=OWN_DRAFT]").check();
        form.getByRole(AriaRole.BUTTON).last().click();
        checker.waitForURL(Pattern.compile(".*/articles/import/.+"));
        checker.getByRole(AriaRole.BUTTON, button("Keep it as an article")).click();
        checker.waitForURL(Pattern.compile(".*/articles/\\d+$"));
        newsroom.lookOver(checker, "own draft");
        return java.net.URI.create(checker.url()).getPath();
    }

    private static void suggest(NewsroomAtWork newsroom, Page checker) {
        checker.locator("#suggest-wording > summary").click();
        checker.getByLabel("Suggested wording").fill(SUGGESTED);
        newsroom.lookOver(checker, "suggesting");
        checker.getByRole(AriaRole.BUTTON, button("Suggest it")).click();
        assertThat(checker.locator("#suggested-wording ins").first()).hasText("180");
        assertThat(checker.locator("#suggested-wording")).containsText("waits for an editor");
    }

    private static void clearWithOpenPoints(NewsroomAtWork newsroom, Page editor, String article) {
        editor.navigate(article + "/clear");
        assertThat(editor.locator(".clearing-standing")).hasText("Draft 1 is not cleared.");
        assertThat(editor.locator(".point.blocks")).hasCount(2);
        newsroom.lookOver(editor, "clearing");
        for (int left = 2; left > 0; left--) {
            Locator point = editor.locator(".point.blocks").first();
            point.locator("summary").click();
            point.getByLabel("Reason").fill("It is marked as not checked in print.");
            point.getByRole(AriaRole.BUTTON).last().click();
            assertThat(editor.locator(".point.blocks")).hasCount(left - 1);
        }
        editor.getByRole(AriaRole.BUTTON, button("Clear draft 1 with 2 open points")).click();
        assertThat(editor.locator(".clearing-standing")).containsText("Draft 1 was cleared by Jo Sample");
        newsroom.lookOver(editor, "cleared");
    }

    private static void memo(NewsroomAtWork newsroom, Page editor, String article) throws IOException {
        editor.navigate(article + "/memo");
        assertThat(editor.locator(".memo-notes")).containsText("Suggested: “" + SUGGESTED + "”");
        assertThat(editor.locator(".unread-list")).containsText("The crossing takes 40 minutes.");
        newsroom.lookOver(editor, "memo");

        APIResponse pdf = editor.request().get("/act" + article + "/memo.pdf");
        try (PDDocument opened = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(opened).replaceAll("\\s+", " ")).contains("Łódź", SUGGESTED,
                    "Let stand by Jo Sample: It is marked as not checked in print.", "was cleared by Jo Sample");
        }
        APIResponse docx = editor.request().get("/act" + article + "/memo.docx");
        assertThat(docx.headers().get("content-disposition")).contains("memo.docx");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx.body()))) {
            var entry = zip.getNextEntry();
            while (!entry.getName().equals("word/document.xml")) {
                entry = zip.getNextEntry();
            }
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("Łódź", SUGGESTED);
        }
    }

    private static void exports(Page editor, String article) {
        assertThat(editor.request().get("/act" + article + "/record.json").text())
                .contains("\"suggestedWording\":{\"words\":\"" + SUGGESTED, "\"history\":[{\"act\":\"MAKE\"")
                .contains("\"withConfidential\":false");
        assertThat(editor.request().get("/act" + article + "/claims.csv").text()).contains("\r\n1,The Gull Island")
                .contains("It is marked as not checked in print.");
        assertThat(editor.request().get("/act" + article + "/citations.csv").status()).isEqualTo(200);
        assertThat(editor.request().get("/act/articles/999999/memo.pdf").status()).isEqualTo(404);
    }

    private static void nextDraft(NewsroomAtWork newsroom, Page checker, String article) {
        checker.navigate(article + "/next");
        checker.getByLabel("The article, headline first")
                .fill(TEXT.replace("The ferry carries 220 passengers.", SUGGESTED));
        checker.locator("form[data-act=paste] button").click();
        assertThat(checker.locator(".forecast")).containsText("The suggested wording of one claim is in it.");
        checker.getByRole(AriaRole.BUTTON, button("Keep it as draft 2")).click();
        checker.waitForURL(Pattern.compile(".*/drafts/2$"));
        assertThat(checker.getByText("the suggested wording is in this draft")).isVisible();
        checker.locator("main .row-title").first().click();
        assertThat(checker.locator("#suggested-wording .taken")).hasText("The suggested wording is in draft 2.");
        newsroom.lookOver(checker, "suggestion taken");
    }
}
