package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every act that is none of a claim's life, asked of the running server by everybody, past every page. Who may do what
 * stands here by hand; an act that is in no table makes the test fail.
 */
@Order(Integer.MAX_VALUE - 2)
@Journey
class ActsByRoleIT {

    private static final String WORKERS = "checker editor";
    private static final String EDITORS = "editor";
    private static final String ADMINS = "admin";
    private static final String ALL_ROLES = "checker editor admin";
    private static final String EVERYBODY = "checker editor admin none";
    /** Behind a role: it may, and there may be nothing to do yet. */
    private static final String PERHAPS = "?";

    private static final Map<String, String> MAY = new LinkedHashMap<>();

    static {
        MAY.put("/act/approvals/together", EDITORS);
        MAY.put("/act/articles/{n}/clear", EDITORS);
        MAY.put("/act/articles/{n}/clear/let-stand", EDITORS);
        MAY.put("/act/articles/{n}/clear/take-back", EDITORS);
        MAY.put("/act/articles/{n}/conclusion", WORKERS);
        MAY.put("/act/articles/{n}/conclusion/approve", EDITORS);
        MAY.put("/act/articles/{n}/conclusion/return", EDITORS);
        MAY.put("/act/articles/{n}/correct", EDITORS);
        MAY.put("/act/articles/{n}/details", WORKERS);
        MAY.put("/act/articles/{n}/news", ALL_ROLES);
        MAY.put("/act/articles/{n}/publish", EDITORS);
        MAY.put("/act/articles/{n}/set-aside/sign", EDITORS);
        MAY.put("/act/articles/{n}/standing", EDITORS);
        MAY.put("/act/articles/{n}/undo", WORKERS + " admin" + PERHAPS);
        MAY.put("/act/claims/{n}/accept-wording", EDITORS);
        MAY.put("/act/claims/{n}/confirm-copy-edit", EDITORS);
        MAY.put("/act/claims/{n}/copy-edit", WORKERS);
        MAY.put("/act/claims/{n}/decline-wording", EDITORS);
        MAY.put("/act/claims/{n}/half-written", WORKERS);
        MAY.put("/act/claims/{n}/merge", WORKERS);
        MAY.put("/act/claims/{n}/note", WORKERS);
        MAY.put("/act/claims/{n}/preview", EVERYBODY);
        MAY.put("/act/claims/{n}/reconfirm", "checker" + PERHAPS + " editor" + PERHAPS);
        MAY.put("/act/claims/{n}/reuse", WORKERS);
        MAY.put("/act/claims/{n}/split", WORKERS);
        MAY.put("/act/claims/{n}/suggest-wording", WORKERS);
        MAY.put("/act/drafts/{draft}/claims", WORKERS);
        MAY.put("/act/drafts/{draft}/claims-of", WORKERS);
        MAY.put("/act/drafts/{draft}/marks", WORKERS);
        MAY.put("/act/elsewhere", WORKERS);
        MAY.put("/act/imports/address", WORKERS);
        MAY.put("/act/imports/paste", WORKERS);
        MAY.put("/act/imports/{id}/cancel", WORKERS);
        MAY.put("/act/imports/{id}/keep", WORKERS);
        MAY.put("/act/imports/{id}/keep-next", WORKERS);
        MAY.put("/act/imports/{id}/take-back", WORKERS);
        MAY.put("/act/inbox/letters", ALL_ROLES);
        MAY.put("/act/inbox/read", ALL_ROLES);
        MAY.put("/act/inbox/{n}/read", ALL_ROLES);
        MAY.put("/act/inbox/{n}/unread", ALL_ROLES);
        MAY.put("/act/members/withdraw", ADMINS);
        MAY.put("/act/members/{n}/deactivate", ADMINS);
        MAY.put("/act/members/{n}/reactivate", ADMINS);
        MAY.put("/act/members/{n}/roles", ADMINS);
        MAY.put("/act/newsroom/logo/up", ADMINS);
        MAY.put("/act/notes/{k}/answer", WORKERS);
        MAY.put("/act/notes/{k}/edit", WORKERS);
        MAY.put("/act/notes/{k}/reopen", WORKERS);
        MAY.put("/act/notes/{k}/resolve", WORKERS);
        MAY.put("/act/notices/{n}/dismiss", EVERYBODY);
        MAY.put("/act/ranking/learn", ADMINS + PERHAPS);
        MAY.put("/act/ranking/use", ADMINS);
        MAY.put("/act/reports/{n}/answer", EDITORS);
        MAY.put("/act/reports/{n}/hand-over", EDITORS);
        MAY.put("/act/search/rebuild", ADMINS);
        MAY.put("/act/session/end-other", EVERYBODY);
        MAY.put("/act/sources", WORKERS);
        MAY.put("/act/sources/{n}/correct", WORKERS);
        MAY.put("/act/sources/{n}/readers", WORKERS);
        MAY.put("/act/sources/{n}/reinstate", WORKERS);
        MAY.put("/act/sources/{n}/withdraw", WORKERS);
        MAY.put("/act/work/assign", EDITORS);
        MAY.put("/act/work/hand-over", EDITORS);
    }

    /** No plain forms: asked for below. */
    private static final List<String> FILES = List.of("/act/imports/file", "/act/newsroom/logo",
            "/act/sources/{n}/files");
    /** Open to whoever is not signed in: the one signs in again, the other out. */
    private static final List<String> DOORS = List.of("/act/session", "/act/session/end");
    /** What the matrix of a claim's life asks for. */
    private static final List<String> OF_A_CLAIMS_LIFE = List.of("approve", "assign", "attend", "cite", "cite-new",
            "citations/{citation}/change", "citations/{citation}/remove", "close", "edit", "propose", "recut", "reopen",
            "return", "search", "take-back", "unassign", "wait");

    @Test
    void everyActOfTheApplicationIsInOneOfTheTables() {
        var known = new TreeSet<>(MAY.keySet());
        known.addAll(FILES);
        known.addAll(DOORS);
        OF_A_CLAIMS_LIFE.forEach(act -> known.add("/act/claims/{n}/" + act));
        assertThat(ActAddresses.all().keySet()).isEqualTo(known);
    }

    @Test
    void whatARoleGivesIsDoneAndEverythingElseIsRefused(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            var forms = new ActForms(desk);
            var wrong = new ArrayList<String>();
            Map<String, Sender> people = people(desk);
            MAY.forEach((act, who) -> {
                // what is refused changes nothing, so that one form serves all refusals
                ActForms.Filled others = forms.filled(act, desk.ada);
                people.forEach((person, sender) -> {
                    int expected = expected(person, who);
                    ActForms.Filled form = expected == 200 ? forms.filled(act, sender) : others;
                    long before = done(desk);
                    if (expected == 200) {
                        int forged = sender.postWith("forged", form.address(), "reason", "a trial").statusCode();
                        if (forged != 403 || done(desk) != before) {
                            wrong.add(person + " without the session's token was answered " + forged + " at " + act);
                        }
                    }
                    HttpResponse<String> answer = form.sentBy(sender);
                    if (answer.statusCode() != expected && !(expected == 409 && answer.statusCode() == 200)) {
                        wrong.add(person + " was answered " + answer.statusCode() + " and not " + expected + " at " + act
                                + ": " + answer.body());
                    } else if (answer.statusCode() >= 400 && done(desk) != before) {
                        wrong.add(person + " was refused, and changed something, at " + act);
                    }
                });
            });
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void filesAndSettingsAreForThoseTheyAreFor(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            var wrong = new ArrayList<String>();
            people(desk).forEach((person, sender) -> {
                Map.of("/act/imports/file", WORKERS, "/act/sources/" + desk.spare + "/files", WORKERS)
                        .forEach((address, who) -> compare(person, address, expected(person, who),
                                attached(sender, address), wrong));
                String state = "jakarta.faces.ViewState";
                long before = done(desk);
                // a text, which is no picture
                compare(person, "/act/newsroom/logo", person.equals("admin") ? 422 : expected(person, ADMINS),
                        attached(sender, "/act/newsroom/logo"), wrong);
                Map.of("inviteForm", new Object[] {state, "stateless", "inviteForm", "inviteForm", "send", "", "email",
                            person.replace(' ', '-') + "-guest@newsroom.example", "role", "EDITOR"},
                        "backForm", new Object[] {state, "stateless", "backForm", "backForm", "letBack", "", "back",
                            desk.ben.number()}).forEach((form, fields) -> {
                                if (!person.equals("admin")) {
                                    compare(person, form, expected(person, ADMINS),
                                            sender.post("/admin/members", fields).statusCode(), wrong);
                                }
                            });
                for (String act : List.of("save", "scale")) {
                    if (!person.equals("admin")) {
                        compare(person, act, expected(person, ADMINS), sender.post("/admin/newsroom", "act", act,
                                "version", 0, "name", "Ours").statusCode(), wrong);
                    }
                }
                if (!person.equals("admin") && done(desk) != before) {
                    wrong.add(person + " was refused, and changed something");
                }
            });
            assertThat(wrong).isEmpty();
            assertThat(desk.database().number("select count(*) from invitation where email like '%-guest@%'")).isZero();
        }
    }

    private static void compare(String person, String address, int expected, int answer, List<String> wrong) {
        if (answer != expected) {
            wrong.add(person + " was answered " + answer + " and not " + expected + " at " + address);
        }
    }

    private static int attached(Sender sender, String address) {
        String body = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nThe wall\n\nIt fell.\r\n--line--\r\n";
        return Sender.sent(sender.request(address).header("Accept", "application/json")
                .header("Act-Token", sender.token()).header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build()).statusCode();
    }

    /** Everything that was ever done by anybody to anything. */
    private static long done(MatrixDesk desk) {
        return desk.database().number("select sum(number) from audit_chain");
    }

    /** 401 to whoever is not let in, 403 when no role gives it, 409 when it is perhaps too soon. */
    private static int expected(String person, String who) {
        if (person.equals("stranger") || person.equals("gone")) {
            return 401;
        }
        for (String one : who.split(" ")) {
            if (one.equals(person)) {
                return 200;
            }
            if (one.equals(person + PERHAPS)) {
                return 409;
            }
        }
        return 403;
    }

    private static Map<String, Sender> people(MatrixDesk desk) {
        var people = new LinkedHashMap<String, Sender>();
        people.put("stranger", desk.sender(true, "", List.of()));
        people.put("checker", desk.sender(false, "Only Checks", List.of("FACT_CHECKER")));
        people.put("editor", desk.sender(false, "Only Edits", List.of("EDITOR")));
        people.put("admin", desk.sender(false, "Only Runs", List.of("ADMIN")));
        people.put("none", desk.sender(false, "Only Looks", List.of()));
        people.put("gone", desk.sender(false, "Only Left", List.of("FACT_CHECKER", "EDITOR", "ADMIN")));
        desk.leave(people.get("gone"));
        return people;
    }
}
