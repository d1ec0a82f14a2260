package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.HostileText.encoded;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No page runs anything of what was typed, whoever sees it, and every answer says how little a page of ours may do. */
@Journey
class HostilePagesIT {

    private static final String HOSTILE = HostileText.LINE;
    private static final Pattern LIST = Pattern.compile("name=\"list\" value=\"([0-9a-f]{64})\"");

    @Test
    void noPageRunsAnyOfIt(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Sender boss = desk.sender(false, HostileText.NAME, List.of("FACT_CHECKER", "EDITOR", "ADMIN"));
            List<String> pages = hostilePages(desk);
            var tripped = new ArrayList<String>();
            Page reader = watched(browser.tabOf("hostile reader"), tripped);
            pages.subList(0, 8).forEach(address -> visit(reader, address, tripped));
            Page member = watched(browser.tabOf("hostile member"), tripped);
            member.context().addCookies(List.of(new Cookie("touchstone", boss.session()).setUrl(touchstone.url())));
            pages.forEach(address -> visit(member, address, tripped));

            member.navigate("/claims/" + desk.other);
            member.locator("form[data-act=note] textarea").first().pressSequentially("@\"><");
            assertThat(member.locator(".names li").first()).containsText(HostileText.NAME);
            assertRanNothing(member, "names to mention", tripped);
            assertThat(tripped).isEmpty();
        }
    }

    @Test
    void everyAnswerSaysHowLittleAPageMayDo(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Sender stranger = Sender.stranger(touchstone.url());
            var wrong = new ArrayList<String>();
            var page = Pattern.compile("(?:src|href)=\"(/[^\"]+[.](?:css|js|svg)[^\"]*)\"")
                    .matcher(desk.ben.get("/desk").body());
            var addresses = new ArrayList<>(List.of("/", "/signin", "/desk", "/reviews/nowhere", "/nowhere",
                    "/admin/audit", "/desk.xhtml", "/articles/0", "/claims/999999999", "/sources/999999999",
                    "/health/ready", "/health/live", "/favicon.svg", "/favicon.ico", "/act/nothing",
                    "/act/claims/1/approve", "/act/sources/1/files/" + "0".repeat(64), "/act/session", "/a;b=c",
                    "/robots.txt", "/sitemap.xml", "/feed", "/claim-reviews.json", "/api/v1", "/api/v1/nothing",
                    "/.well-known/security.txt", "/metrics",
                    "/openapi", "/WEB-INF/web.xml", "/" + "a".repeat(600), "/jakarta.faces.resource/nothing.css"));
            while (page.find()) {
                addresses.add(page.group(1).replace("&amp;", "&"));
            }
            for (String address : addresses) {
                for (Sender sender : List.of(stranger, desk.ben)) {
                    for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND")) {
                        HostileText.lookOver(method + " " + address, Sender.sent(sender.request(address)
                                .method(method, HttpRequest.BodyPublishers.noBody()).build()), wrong);
                    }
                }
            }
            assertThat(addresses).as("with what pages load").hasSizeGreaterThan(35);
            assertThat(wrong).isEmpty();
            for (String closed : List.of("/metrics", "/openapi", "/openapi/", "/metrics/base", "/openapi.json", "/openapi-ui",
                    "/health/../metrics", "/web.xml", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF")) {
                for (Sender sender : List.of(stranger, desk.ben)) {
                    assertThat(sender.get(closed).statusCode()).as(closed).isEqualTo(404);
                }
            }
        }
    }

    private static void visit(Page tab, String address, List<String> tripped) {
        Response answer = tab.navigate(address);
        if (answer.status() >= 500) {
            tripped.add(address + " was answered " + answer.status());
        }
        if (tab.locator("img[src=x], svg[onload], [onerror], [onload], a[href^='javascript:']").count() > 0) {
            tripped.add(address + " made markup of it");
        }
        assertRanNothing(tab, address, tripped);
    }

    private static void assertRanNothing(Page tab, String where, List<String> tripped) {
        if (tab.evaluate("window.ran") != null) {
            tripped.add(where + " ran it");
        }
    }

    private static Page watched(Page tab, List<String> tripped) {
        tab.onDialog(dialog -> {
            tripped.add("a dialog at " + tab.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        return tab;
    }

    /** An article, reviewed and published, whose every text is hostile; all pages it is shown on, those of readers first. */
    private static List<String> hostilePages(MatrixDesk desk) {
        Sender checker = desk.sender(false, HostileText.NAME, List.of("FACT_CHECKER"));
        String preview = desk.ben.done("/act/imports/paste", "text", HOSTILE + "\n\nIt was " + HOSTILE + " built. "
                + System.nanoTime() + " it fell.\n");
        String article = desk.ben.done("/act" + preview.replace("/articles/import", "/imports") + "/keep", "title",
                HOSTILE, "byline", HOSTILE, "publisher", HOSTILE, "language", "en", "origin", "THIRD_PARTY");
        long number = MatrixDesk.last(article);
        long draft = desk.database().number("select draft_id from draft where article_id = ?", number);
        long end = desk.database().number("select sentence_ends[1] from draft where draft_id = ?", draft);
        long claim = MatrixDesk.last(desk.ben.done("/act/drafts/" + draft + "/claims", "start", 0, "end", end,
                "wording", HOSTILE, "claimant", HOSTILE, "kind", "QUOTATION", "back", "/claims"));
        long source = MatrixDesk.last(desk.ben.done("/act/sources", "kind", "DATA", "title", HOSTILE, "publisher",
                HOSTILE, "origin", HOSTILE));
        String acts = "/act/claims/" + claim;
        desk.ben.done(acts + "/edit", "revision", desk.revision(claim), "wording", HOSTILE, "kind", "QUOTATION", "claimant",
                HOSTILE, "attribution", "CONFIRMED", "attributionNote", HOSTILE);
        desk.ben.done(acts + "/cite", "source", source, "stance", "SUPPORTS", "locator", HostileText.NAME, "quote", HOSTILE,
                "note", HOSTILE);
        desk.ben.done(acts + "/note", "note", HOSTILE);
        desk.ben.done(acts + "/search", "lookedFor", HOSTILE, "place", HOSTILE);
        desk.assign(claim, checker);
        checker.done(acts + "/half-written", "field", "note", "text", HOSTILE);
        checker.done(acts + "/propose", "revision", desk.revision(claim), "rating", "TRUE", "rationale", HOSTILE);
        desk.rana.done(acts + "/return", "revision", desk.revision(claim), "reason", HOSTILE);
        checker.done(acts + "/propose", "revision", desk.revision(claim), "rating", "TRUE", "rationale", HOSTILE
                + " [a link](javascript:alert(4)) [another](https://a.example/\"onload=\"alert(5)) <b>bold</b> ![x](x)");
        desk.rana.done(acts + "/approve", "revision", desk.revision(claim));
        long sentences = desk.database().number("select cardinality(sentence_ends) from draft where draft_id = ?", draft);
        for (int i = 0; i < sentences; i++) {
            desk.ben.post("/act/drafts/" + draft + "/marks", "sentence", i + ":0", "kind", "WAIVED", "reason", HOSTILE);
        }
        var list = LIST.matcher(desk.rana.get(article + "/set-aside").body());
        assertThat(list.find()).isTrue();
        desk.rana.done("/act" + article + "/set-aside/sign", "list", list.group(1));
        desk.ben.done("/act" + article + "/conclusion", "conclusion", HOSTILE);
        desk.rana.done("/act" + article + "/conclusion/approve", "revision", 1);
        desk.rana.done("/act" + article + "/publish", "edition", 1);
        desk.rana.done("/act" + article + "/standing", "standing", "UNDER_REVIEW", "reason", HOSTILE);
        String review = "/reviews/" + desk.database().text("select slug from publication where article_id = ?", number);
        String asked = "?q=" + encoded(HOSTILE) + "&order=" + encoded(HOSTILE) + "&page=" + encoded(HOSTILE);
        return List.of("/", review, review + "/claims/1", review + "/editions", review + "/editions/1/claims/1",
                review + "/report", "/corrections", "/signin?then=" + encoded(HOSTILE),
                "/nowhere" + asked, "/desk" + asked, "/desk?article=" + number, "/articles" + asked, "/approvals", article,
                article + "?claim=" + claim, article + "?sentence=1", article + "/publish", article + "/set-aside",
                article + "/preview", article + "/suggestions", article + "/facts", "/claims/" + claim,
                "/claims/" + claim + "?find=" + encoded(HOSTILE), "/sources" + asked, "/sources/" + source, "/account",
                "/admin/members", "/admin/audit", "/search" + asked, "/inbox", "/reports");
    }
}
