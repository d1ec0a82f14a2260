package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;
import static org.touchstone.deploy.journey.NewsroomAtWork.button;
import static org.touchstone.deploy.journey.NewsroomAtWork.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** People talk about a claim, are told of it, work through the approvals, and a source turns out not to hold. */
@Order(2)
@Journey
class TalkAndApprovalsIT {

    private static final String TEXT = """
            The ferry of Marlow Bay
            The ferry has sailed since 1931. It carries 400 people a day.
            """;
    private static final String SAILS = "The ferry of Marlow Bay has sailed since 1931.";
    private static final String CARRIES = "The ferry of Marlow Bay carries 400 people a day.";
    private static final String LOG = "Log of the ferry (invented)";

    @Test
    void claimsAreTalkedAboutApprovedInTheQueueAndFlaggedWhenTheirSourceIsWithdrawn(TouchstoneUnderTest touchstone,
                                                                                    Browser browser) {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        String article = newsroom.importByPaste(checker, TEXT, "Marlow Bay Courier");
        newsroom.claim(checker, article, 1, SAILS);
        newsroom.claim(checker, article, 2, CARRIES);
        Page editor = newsroom.signedIn(EDITOR);
        newsroom.assignAll(editor);

        newsroom.openClaim(checker, SAILS);
        newsroom.cite(checker, "PRIMARY_DOCUMENT", LOG, "SUPPORTS");
        newsroom.propose(checker, "TRUE", "The log begins in 1931.");
        callTheEditor(checker);
        newsroom.lookOver(checker, "thread");
        newsroom.openClaim(checker, CARRIES);
        newsroom.cite(checker, "DATA", "Tickets sold by the ferry (invented)", "SUPPORTS");
        newsroom.propose(checker, "TRUE", "So many tickets were sold.");

        readTheInbox(editor, newsroom);
        answerAndSettle(editor);
        workThroughTheQueue(editor, checker, newsroom);
        withdrawTheSource(checker, newsroom);

        editor.navigate("/inbox");
        assertThat(editor.getByText("Ada Sample changed something: the approval lapsed.")).isVisible();
        newsroom.lookOver(editor, "inbox");
        assertThat(newsroom.barriers()).isEmpty();
    }

    /** The name is completed without a mouse, and what is chosen is announced. */
    private static void callTheEditor(Page checker) {
        checker.locator("#note").focus();
        checker.keyboard().type("@jo");
        assertThat(checker.locator(".names [role=option]")).hasText("Jo Sample");
        assertThat(checker.locator("#announcements")).containsText("Jo Sample");
        checker.keyboard().press("Enter");
        assertThat(checker.locator("#note")).hasValue("@Jo Sample ");
        checker.keyboard().type("is the first page enough?");
        checker.getByRole(AriaRole.BUTTON, button("Say it")).click();
        assertThat(checker.locator(".thread .mention")).hasText("@Jo Sample");
        checker.locator(".message details summary", new Page.LocatorOptions().setHasText("Change")).click();
        checker.locator(".message textarea").fill("@Jo Sample is the first page of the log enough?");
        checker.locator(".message").getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Save")).click();
        assertThat(checker.locator(".earlier summary")).containsText("changed");
    }

    private static void readTheInbox(Page editor, NewsroomAtWork newsroom) {
        editor.navigate("/desk");
        assertThat(editor.locator(".inbox-link .count")).isVisible();
        editor.locator(".inbox-link").click();
        assertThat(editor.getByText("Ada Sample mentioned you.")).isVisible();
        newsroom.lookOver(editor, "inbox with news");
        editor.getByRole(AriaRole.BUTTON, button("Mark read: " + SAILS)).click();
        assertThat(editor.getByRole(AriaRole.BUTTON, button("Mark unread: " + SAILS))).isVisible();
        editor.getByRole(AriaRole.LINK, link(SAILS)).click();
        assertThat(editor.locator(".message:target")).containsText("first page of the log");
    }

    private static void answerAndSettle(Page editor) {
        editor.locator(".thread-acts summary").click();
        editor.locator(".thread-acts textarea").fill("It is, @Ada Sample.");
        editor.locator("form[data-act=answer] button").click();
        assertThat(editor.locator(".message")).hasCount(2);
        editor.getByRole(AriaRole.BUTTON, button("Settled")).click();
        assertThat(editor.locator("#resolved > summary")).hasText("Settled · 1");
    }

    private static void workThroughTheQueue(Page editor, Page checker, NewsroomAtWork newsroom) {
        editor.navigate("/approvals");
        Locator wording = editor.locator("#case-title");
        assertThat(wording).isVisible();
        newsroom.lookOver(editor, "approvals");
        if (!wording.textContent().equals(SAILS)) {
            editor.getByRole(AriaRole.LINK, link(SAILS)).click();
        }
        assertThat(wording).hasText(SAILS);
        assertThat(editor.locator(".case .exact mark")).containsText("The ferry has sailed since 1931.");
        assertThat(editor.getByText("You see it for the first time.")).isVisible();
        editor.keyboard().press("b");
        editor.locator("#return-claim textarea").fill("Name the page.");
        editor.locator("#return-claim button.primary").click();
        assertThat(wording).hasText(CARRIES);

        newsroom.openClaim(checker, SAILS);
        newsroom.propose(checker, "TRUE", "The log begins in 1931, on page 1.");

        editor.navigate("/approvals");
        editor.locator(".queue").getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(SAILS)).click();
        assertThat(wording).hasText(SAILS);
        assertThat(editor.locator("#since")).containsText("The log begins in 1931, on page 1.");
        assertThat(editor.locator(".together input[type=checkbox]")).hasCount(2);
        newsroom.lookOver(editor, "approvals together");
        editor.keyboard().press("A");
        assertThat(editor.locator("main > .said")).hasText("Approved: 2.");
        assertThat(editor.locator("main")).not().containsText(CARRIES);
    }

    private static void withdrawTheSource(Page checker, NewsroomAtWork newsroom) {
        checker.navigate("/sources");
        checker.getByRole(AriaRole.LINK, link(LOG)).click();
        assertThat(checker.locator("#source .verdict")).containsText("True");
        checker.getByLabel("Reason").fill("The harbour office calls it a copy with changes.");
        checker.getByRole(AriaRole.BUTTON, button("Withdraw it")).click();
        assertThat(checker.locator("#source")).containsText("needs attention");
        checker.reload();
        newsroom.lookOver(checker, "source withdrawn");
        checker.getByRole(AriaRole.LINK, link(SAILS)).click();
        assertThat(checker.locator(".attention")).containsText(LOG);
        newsroom.lookOver(checker, "claim that needs attention");
        checker.getByRole(AriaRole.BUTTON, button("I have looked at it again")).click();
        assertThat(checker.locator(".attention")).hasCount(0);
        assertThat(checker.locator(".panel .chip").first()).hasText(Pattern.compile("Assigned"));
    }
}
