package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.ADMIN;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Hidden buttons are no protection: what a page does not offer is refused when it is asked for all the same. */
@Order(Integer.MAX_VALUE - 2)
@Journey
class DirectRequestsIT {

    private static final String WORDING = "Gulls outnumber people in Marlow Bay, an invented town.";

    @Test
    void whatNoPageOffersIsRefusedWhenAskedForDirectly(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        Page editor = newsroom.signedIn(EDITOR);
        Page admin = newsroom.signedIn(ADMIN);
        String article = newsroom.importByPaste(checker, "Gulls of Marlow Bay\n\nGulls outnumber people.\n",
                "Marlow Bay Courier");
        newsroom.claim(checker, article, 1, WORDING);
        String claim = "/act/claims/" + checker.locator("#panel").getAttribute("data-claim");

        assertThat(post(checker, claim + "/approve", "revision", "1")).isEqualTo(403);
        assertThat(post(admin, claim + "/approve", "revision", "1")).isEqualTo(403);
        assertThat(post(editor, claim + "/approve", "revision", "1")).as("nothing is proposed yet").isEqualTo(409);
        assertThat(post(admin, claim + "/assign", "revision", "1", "assignee", "me")).isEqualTo(403);
        assertThat(post(editor, claim + "/propose", "revision", "1", "rating", "TRUE")).isEqualTo(409);
        assertThat(post(checker, claim + "/assign", "revision", "1", "assignee", "me")).isEqualTo(200);
        assertThat(post(editor, claim + "/propose", "revision", "2", "rating", "TRUE", "rationale",
                "Not mine to say."))
                .as("not the assignee").isEqualTo(403);
        assertThat(post(checker, claim + "/propose", "revision", "2", "rating", "TRUE", "rationale",
                "No source at all."))
                .as("no source").isEqualTo(422);
        assertThat(post(checker, claim + "/search", "lookedFor", "Counts of gulls", "place", "Records (invented)"))
                .isEqualTo(200);
        assertThat(post(checker, claim + "/propose", "revision", "3", "rating", "UNPROVEN", "rationale",
                "Nobody counted."))
                .isEqualTo(200);
        assertThat(post(checker, claim + "/approve", "revision", "4")).isEqualTo(403);
        assertThat(post(editor, claim + "/approve", "revision", "1")).as("not what was shown").isEqualTo(409);
        assertThat(post(editor, claim + "/edit", "revision", "4", "wording", "Gulls outnumber people.", "kind",
                "STATEMENT")).isEqualTo(200);
        assertThat(post(editor, claim + "/approve", "revision", "5")).as("own words").isEqualTo(403);
        assertThat(post(checker, "/act" + article + "/publish", "edition", "1")).isEqualTo(403);
        assertThat(post(editor, "/act" + article + "/publish", "edition", "1")).as("blockers").isEqualTo(409);

        APIResponse unsigned = editor.request().post(claim + "/return", RequestOptions.create()
                .setForm(FormData.create().set("reason", "no token")).setHeader("Accept", "application/json"));
        assertThat(unsigned.status()).as("without the session's token").isEqualTo(403);
        assertThat(newsroom.reader().request().post(claim + "/return").status()).isEqualTo(401);
        assertThat(checker.request().get("/admin/audit").status()).isEqualTo(403);
    }

    @Test
    void anAdminVerifiesTheAuditFromAPage(TouchstoneUnderTest touchstone, Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page admin = newsroom.signedIn(ADMIN);
        admin.navigate("/admin/audit");
        admin.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                NewsroomAtWork.button("Verify all chains")).click();
        assertThat(admin.getByText("every hash is right")).isVisible();
        newsroom.lookOver(admin, "audit");
        assertThat(newsroom.barriers()).isEmpty();
    }

    private static int post(Page page, String address, String... fields) {
        FormData form = FormData.create();
        for (int i = 0; i < fields.length; i += 2) {
            form.set(fields[i], fields[i + 1]);
        }
        page.navigate("/desk");
        form.set("act-token", page.locator("meta[name=act-token]").getAttribute("content"));
        return page.request().post(address, RequestOptions.create().setForm(form)
                .setHeader("Accept", "application/json")).status();
    }
}
