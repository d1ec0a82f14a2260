package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Three people at their browsers: an admin, a fact-checker and an editor, and a reader who is not signed in. Each does
 * what the words of the pages offer; every page met for the first time is looked over for what bars people from it.
 */
final class NewsroomAtWork {

    static final String ADMIN = "admin";
    static final String CHECKER = "checker";
    static final String EDITOR = "editor";
    static final String READER = "reader";

    static final String PASSWORD = "tide tables and tea";
    private static final Pattern DESK = Pattern.compile(".*/desk$");
    private static boolean open;

    private final Browser browser;
    private final Set<String> looked = new HashSet<>();
    private final List<String> barriers = new ArrayList<>();
    private String imported = "";

    NewsroomAtWork(TouchstoneUnderTest touchstone, Browser browser) {
        this.browser = browser;
        synchronized (NewsroomAtWork.class) {
            if (!open) {
                open(touchstone.firstAdminLink().orElseThrow());
                open = true;
            }
        }
    }

    /** The first admin comes in by the one-time link and invites the two others. */
    private void open(String link) {
        Page admin = browser.tabOf(ADMIN);
        admin.navigate(link.substring(link.indexOf("/welcome/")));
        lookOver(admin, "welcome");
        enter(admin, "Kim Sample", "kim@newsroom.example");
        invite(admin, "ada@newsroom.example", "Fact-checker", "Ada Sample", CHECKER);
        invite(admin, "jo@newsroom.example", "Editor", "Jo Sample", EDITOR);
    }

    private void enter(Page page, String name, String email) {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(false)).first().fill(name);
        if (page.getByLabel("E-mail address").count() > 0 && page.getByLabel("E-mail address").isEditable()) {
            page.getByLabel("E-mail address").fill(email);
        }
        page.getByLabel("Password").first().fill(PASSWORD);
        page.locator("main button.primary").click();
        page.waitForURL(DESK);
    }

    private void invite(Page admin, String email, String role, String name, String person) {
        admin.navigate("/admin/members");
        Locator form = admin.locator("form[name=inviteForm]");
        form.getByLabel("E-mail address").fill(email);
        for (Locator box : form.getByRole(AriaRole.CHECKBOX).all()) {
            box.uncheck();
        }
        form.getByLabel(Pattern.compile(role + ":")).check();
        form.getByRole(AriaRole.BUTTON).click();
        String link = admin.locator("#link").inputValue();
        lookOver(admin, "members");
        Page page = browser.tabOf(person);
        page.navigate(link.substring(link.indexOf("/welcome/")));
        enter(page, name, email);
    }

    /** A tab of one of the members, signed in. */
    Page signedIn(String person) {
        Page page = browser.tabOf(person);
        page.navigate("/desk");
        if (page.url().contains("/signin")) {
            lookOver(page, "sign-in");
            page.getByLabel("E-mail address").fill(email(person));
            page.getByLabel("Password").fill(PASSWORD);
            page.locator("main button.primary").click();
            page.waitForURL(DESK);
        }
        return page;
    }

    /** What one of the members signs in with, besides {@link #PASSWORD}. */
    static String email(String person) {
        return switch (person) {
            case ADMIN -> "kim@newsroom.example";
            case EDITOR -> "jo@newsroom.example";
            default -> "ada@newsroom.example";
        };
    }

    Page reader() {
        return browser.tabOf(READER);
    }

    /** Pastes a text, looks at it, corrects its details and keeps it; gives the article's address. */
    String importByPaste(Page page, String text, String publisher) {
        page.navigate("/articles/import");
        lookOver(page, "import");
        page.getByLabel("The article, headline first").fill(text);
        page.locator("form[data-act=paste] button").click();
        page.waitForURL(Pattern.compile(".*/articles/import/.+"));
        assertThat(page.getByRole(AriaRole.HEADING, heading("Look before it is kept"))).isVisible();
        lookOver(page, "import-preview");
        page.getByLabel("Publisher").fill(publisher);
        page.getByRole(AriaRole.BUTTON, button("Keep it as an article")).click();
        page.waitForURL(Pattern.compile(".*/articles/\\d+$"));
        lookOver(page, "article");
        imported = path(page);
        return imported;
    }

    /** Makes a claim of the sentence, counted from 0. */
    void claim(Page page, String article, int sentence, String wording) {
        page.navigate(article + "?sentence=" + sentence);
        page.locator("#make-claim #wording").fill(wording);
        page.getByRole(AriaRole.BUTTON, button("Make the claim")).click();
        assertThat(page.locator("#panel[data-kind=claim] .wording")).hasText(wording);
        lookOver(page, "article-with-claim");
    }

    /** Marks the sentence by its button. */
    void mark(Page page, String article, int sentence, String mark) {
        page.navigate(article + "?sentence=" + sentence);
        lookOver(page, "article-with-sentence");
        page.locator("#mark").getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(mark).setExact(true)).click();
        assertThat(page.locator("#s" + sentence)).not().hasClass(Pattern.compile(".*unread.*"));
    }

    /** Reads on by keyboard alone, the next unread sentence and then the key for read, until nothing is unread. */
    void readTheRest(Page page, String article) {
        page.navigate(article);
        for (int left = unread(page); left > 0; left = unread(page)) {
            page.keyboard().press("u");
            page.keyboard().press("r");
            assertThat(page.locator(".coverage-counts").first())
                    .not().containsText(left + " unread");
        }
    }

    private static int unread(Page page) {
        String counts = page.locator(".coverage-counts").first().textContent();
        var found = Pattern.compile("(\\d+) unread").matcher(counts);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Gives all of nobody's claims on the article imported last, on the editor's desk, to the fact-checker. */
    void assignAll(Page page) {
        page.navigate("/desk?article=" + imported.substring(imported.lastIndexOf('/') + 1));
        lookOver(page, "desk");
        for (Locator box : page.locator("input[name=claim]").all()) {
            box.check();
        }
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                .selectOption(page.locator("#assignee option", new Page.LocatorOptions().setHasText("Ada Sample"))
                        .getAttribute("value"));
        page.getByRole(AriaRole.BUTTON, button("Assign")).click();
        assertThat(page.locator("input[name=claim]")).hasCount(0);
    }

    /** Opens the claim that stands first under this heading of the member's desk. */
    void openClaim(Page page, String wording) {
        page.navigate("/desk");
        page.getByRole(AriaRole.LINK, link(wording)).first().click();
        assertThat(page.locator(".panel .wording").first()).hasText(wording);
        lookOver(page, "claim");
    }

    /** Cites a new source. */
    void cite(Page page, String kind, String title, String stance) {
        page.locator("#cite > summary").click();
        Locator form = page.locator("#cite-new");
        form.locator("[name=kind]").selectOption(kind);
        form.locator("[name=title]").fill(title);
        form.locator("input[name=stance][value=" + stance + "]").check();
        form.locator("button.primary").click();
        assertThat(page.locator(".source-title", new Page.LocatorOptions().setHasText(title))).isVisible();
    }

    void recordSearch(Page page, String lookedFor, String place) {
        page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("search", Pattern.CASE_INSENSITIVE)))
                .last().click();
        Locator form = page.locator("form[data-act=search]");
        form.locator("#lookedFor").fill(lookedFor);
        form.locator("#place").fill(place);
        form.locator("button.primary").click();
        assertThat(page.getByText(lookedFor).first()).isVisible();
    }

    void propose(Page page, String rating, String rationale) {
        page.locator("#propose input[value=" + rating + "]").check(new Locator.CheckOptions().setForce(true));
        page.locator("#rationale").fill(rationale);
        page.locator("button[form=propose]").click();
        assertThat(page.locator(".panel .chip").first()).hasText("Proposed");
    }

    void approve(Page page) {
        page.locator("form[data-act=approve] button").click();
        assertThat(page.locator(".panel .chip").first()).hasText("Approved");
    }

    void giveBack(Page page, String reason) {
        page.locator("a[data-opens=return-claim]").click();
        page.locator("#return-claim textarea").fill(reason);
        page.locator("#return-claim button.primary").click();
        assertThat(page.locator(".panel .chip").first()).hasText("Returned");
    }

    void signSetAside(Page page, String article) {
        page.navigate(article + "/set-aside");
        lookOver(page, "set-aside");
        page.locator("form[data-act=sign] button").click();
        assertThat(page.getByText(Pattern.compile("Signed by Jo Sample"))).isVisible();
    }

    void conclude(Page page, String article, String conclusion) {
        page.navigate(article + "/publish");
        lookOver(page, "publish");
        page.locator("#conclusion").fill(conclusion);
        page.getByRole(AriaRole.BUTTON, button("Propose the conclusion")).click();
        assertThat(page.getByText("Proposed by Ada Sample")).isVisible();
    }

    void approveConclusion(Page page, String article) {
        page.navigate(article + "/publish");
        page.getByRole(AriaRole.BUTTON, button("Approve the conclusion")).click();
        assertThat(page.getByText(Pattern.compile("approved by Jo Sample"))).isVisible();
    }

    /** Previews and publishes; gives the public address. */
    String publish(Page page, String article) {
        page.navigate(article + "/preview");
        lookOver(page, "preview");
        page.navigate(article + "/publish");
        page.getByRole(AriaRole.BUTTON, button("Publish edition 1")).click();
        Locator see = page.getByRole(AriaRole.LINK, link("See it as readers do"));
        assertThat(see).isVisible();
        return see.getAttribute("href");
    }

    /** Has axe look at a page the first time it is met in this journey; what bars people is told at its end. */
    void lookOver(Page page, String name) {
        if (looked.add(name)) {
            try {
                AssertAccessible.noViolations(page);
            } catch (AssertionError barrier) {
                barriers.add(name + ": " + barrier.getMessage());
            }
        }
    }

    /** What bars people from the pages met so far. */
    List<String> barriers() {
        return List.copyOf(barriers);
    }

    static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }
}
