package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what besides the life of a claim, and see which page: asked of the running server, past every page. */
@Journey
class WhoMayDoWhatIT {

    private static final String EVERYBODY = "checker editor admin none";
    private static final String WORKERS = "checker editor";
    private static final String ADMINS = "admin";

    @Test
    void nothingIsDoneThatAnotherSitesPageAsksFor(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Map<String, String> foreign = Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://elsewhere.example");
            foreign.forEach((header, value) -> {
                HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(touchstone.url()
                                + "/act/claims/" + desk.other + "/note"))
                        .header("Cookie", "touchstone=" + desk.ben.session()).header("Act-Token", desk.ben.token())
                        .header("Content-Type", "application/x-www-form-urlencoded").header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString("note=from%20elsewhere"));
                assertThat(Sender.sent(request.build()).statusCode()).as(header).isEqualTo(403);
            });
            assertThat(desk.database().number("select count(*) from claim_note where claim_id = ?", desk.other))
                    .isZero();
        }
    }

    @Test
    void pagesAreForThoseTheyAreMadeFor(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Map<String, Sender> people = people(desk);
            var wrong = new ArrayList<String>();
            Map<String, String> pages = new LinkedHashMap<>();
            List.of("/desk", "/approvals", "/articles", desk.article, desk.article + "/publish",
                    desk.article + "/set-aside", desk.article + "/preview", "/claims/" + desk.other, "/sources",
                    "/sources/" + desk.spare).forEach(page -> pages.put(page, "checker editor admin"));
            pages.put("/account", EVERYBODY);
            pages.put("/articles/import", WORKERS);
            pages.put("/admin/members", ADMINS);
            pages.put("/admin/audit", ADMINS);
            pages.forEach((page, who) -> people.forEach((person, sender) -> {
                int expected = person.equals("stranger") ? 303 : List.of(who.split(" ")).contains(person) ? 200 : 403;
                int answer = sender.get(page).statusCode();
                if (answer != expected) {
                    wrong.add(person + " was answered " + answer + " and not " + expected + " at " + page);
                }
            }));
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void nobodyApprovesTheirOwnConclusionOrSignsWhatTheySetAside(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Sender second = desk.sender(false, "Sol Direct", List.of("EDITOR"));
            String acts = "/act" + desk.article;
            desk.rana.done(acts + "/conclusion", "conclusion", "Written by an editor.");
            assertThat(desk.rana.post(acts + "/conclusion/approve", "revision", 1).statusCode()).isEqualTo(403);
            second.done(acts + "/conclusion", "base", "Written by an editor.", "conclusion", "Written by two editors.");
            assertThat(desk.rana.post(acts + "/conclusion/approve", "revision", 2).statusCode()).isEqualTo(403);
            assertThat(second.post(acts + "/conclusion/approve", "revision", 2).statusCode()).isEqualTo(403);
            assertThat(desk.database().text("select state from conclusion where article_id = ?",
                    MatrixDesk.last(desk.article))).isEqualTo("PROPOSED");

            desk.rana.done("/act/drafts/" + desk.draft + "/marks", "sentence", "2:0", "kind", "OPINION", "back",
                    desk.article);
            String list = digest(second.get(desk.article + "/set-aside").body());
            assertThat(desk.rana.post(acts + "/set-aside/sign", "list", list).statusCode()).isEqualTo(403);
            assertThat(second.post(acts + "/set-aside/sign", "list", "0".repeat(64)).statusCode()).isEqualTo(409);
            assertThat(second.post(acts + "/publish", "edition", 1).statusCode()).as("blockers").isEqualTo(409);
            second.done(acts + "/set-aside/sign", "list", list);

            String self = "/act/members/";
            Sender admin = desk.sender(false, "Nell Direct", List.of("ADMIN"));
            assertThat(admin.post(self + admin.number() + "/roles", "version", 0, "role", "EDITOR").statusCode())
                    .as("roles for oneself").isEqualTo(403);
            assertThat(desk.database().texts("select role from member_role where member_id = ?", admin.number()))
                    .containsExactly("ADMIN");
        }
    }

    @Test
    void confidentialSourceIsNowhereForWhoeverIsNotNamedOnIt(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            String title = "Whispers of the harbour master";
            String added = desk.ada.done("/act/sources", "kind", "INTERVIEW", "title", title, "confidential", "true");
            long source = MatrixDesk.last(added);
            desk.ada.done("/act/claims/" + desk.other + "/cite", "source", source, "stance", "SUPPORTS",
                    "quote", "Words heard in confidence");
            Map<String, Sender> people = people(desk);
            people.put("another editor", desk.rana);
            people.put("another checker", desk.ben);
            var wrong = new ArrayList<String>();
            String act = "/act/sources/" + source;
            people.forEach((person, sender) -> {
                for (String page : List.of(added, "/sources?q=Whispers", "/sources", "/claims/" + desk.other,
                        "/claims/" + desk.other + "?find=Whispers", desk.article + "?claim=" + desk.other,
                        desk.article + "/preview", "/desk?q=Whispers", "/admin/audit",
                        act + "/files/" + "0".repeat(64))) {
                    String shown = sender.get(page).body();
                    if (shown.contains(title) || shown.contains("heard in confidence")) {
                        wrong.add(person + " reads of it at " + page);
                    }
                }
                boolean works = List.of("checker", "editor", "another editor", "another checker").contains(person);
                int expected = person.equals("stranger") ? 401 : works ? 404 : 403;
                Map.of(act + "/correct", new Object[] {"base-kind", "INTERVIEW", "base-title", title, "kind",
                        "INTERVIEW", "title", "Mine"},
                        act + "/readers", new Object[] {"reader", sender.number()},
                        "/act/claims/" + desk.other + "/cite", new Object[] {"source", source, "stance", "SUPPORTS"},
                        "/act/claims/" + desk.other + "/citations/3/remove", new Object[] {"revision",
                            desk.revision(desk.other)},
                        "/act/claims/" + desk.other + "/citations/3/change", new Object[] {"revision",
                            desk.revision(desk.other), "stance", "CONTEXT"}).forEach((address, fields) -> {
                                int answer = sender.post(address, fields).statusCode();
                                if (answer != expected) {
                                    wrong.add(person + " was answered " + answer + " at " + address);
                                }
                            });
            });
            assertThat(wrong).isEmpty();
            assertThat(desk.ada.get(added).body()).as("for the member named on it").contains(title);
            assertThat(desk.ada.get("/claims/" + desk.other).body()).contains("heard in confidence");
        }
    }

    private static Map<String, Sender> people(MatrixDesk desk) {
        var people = new LinkedHashMap<String, Sender>();
        people.put("stranger", desk.sender(true, "", List.of()));
        people.put("checker", desk.sender(false, "Only Checks", List.of("FACT_CHECKER")));
        people.put("editor", desk.sender(false, "Only Edits", List.of("EDITOR")));
        people.put("admin", desk.sender(false, "Only Runs", List.of("ADMIN")));
        people.put("none", desk.sender(false, "Only Looks", List.of()));
        return people;
    }

    private static String digest(String page) {
        var found = java.util.regex.Pattern.compile("name=\"list\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(found.find()).as("a list to sign").isTrue();
        return found.group(1);
    }
}
