package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.HostileText.encoded;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hostile text comes in by the forms that pages answer themselves, as files, as JSON and in addresses: it is stored as
 * given or refused in words, and the page that answers shows it as text.
 */
@Journey
class HostileDoorsIT {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final List<String> ASKED = List.of("q", "find", "page", "order", "show", "state", "priority",
            "assignee", "due", "article", "claim", "sentence", "from", "to", "part", "top", "verify", "then", "kind");

    @Test
    void namesPasswordsAndInvitations(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Sender stranger = Sender.stranger(touchstone.url());
            Sender admin = desk.sender(false, "Nell Direct", List.of("ADMIN"));
            var wrong = new ArrayList<String>();
            String name = HostileText.NAME + "1";

            String token = String.format("hostile-welcome-%027d", System.nanoTime());
            desk.database().change("insert into invitation values (?, 0, 'guest-direct@newsroom.example', ?, now(), null)",
                    sha256(token), admin.number());
            desk.database().change("insert into invitation_role values (?, 'FACT_CHECKER')", sha256(token));
            for (String refused : List.of("x".repeat(60_000), "a\u0000b", " ", "a\nb\u2028c")) {
                page("welcome", stranger, "/welcome/" + token, 422, wrong, STATE, "stateless", "welcome", "welcome",
                        "name", refused, "password", HostileText.LINE, "send", "");
            }
            page("welcome", stranger, "/welcome/" + token, 303, wrong, STATE, "stateless", "welcome", "welcome", "name",
                    name, "password", "'><script>#{7*7} \ud83d\udea4 tides and tea", "send", "");
            assertThat(wrong).isEmpty();
            assertThat(desk.database().columnsHolding(name)).containsExactly("member.name");

            page("name", admin, "/account", 303, wrong, STATE, "stateless", "nameForm", "nameForm", "name",
                    HostileText.NAME + "2", "rename", "");
            assertThat(desk.database().text("select name from member where member_id = ?", admin.number()))
                    .isEqualTo(HostileText.NAME + "2");
            for (String refused : List.of("x".repeat(60_000), "a\u0000b", "", HostileText.LINE)) {
                page("name", admin, "/account", 422, wrong, STATE, "stateless", "nameForm", "nameForm", "name", refused,
                        "rename", "");
            }
            page("password", admin, "/account", 422, wrong, STATE, "stateless", "passwordForm", "passwordForm", "current",
                    HostileText.LINE, "password", HostileText.LINE, "changePassword", "");
            for (String refused : List.of(HostileText.LINE, "a\u0000@b.example", "<script>@newsroom.example")) {
                page("invitation", admin, "/admin/members", 422, wrong, STATE, "stateless", "inviteForm", "inviteForm",
                        "email", refused, "role", HostileText.LINE, "send", "");
            }
            page("way back", admin, "/admin/members", 404, wrong, STATE, "stateless", "backForm", "backForm", "back",
                    HostileText.LINE, "letBack", "");
            page("forged state", admin, "/account", 403, wrong, STATE, HostileText.LINE, "nameForm", "nameForm", "name", "N",
                    "rename", HostileText.LINE);
            page("sign-in", stranger, "/signin?then=" + encoded(HostileText.LINE), 401, wrong, STATE, "stateless", "signin",
                    "signin", "then", HostileText.LINE, "email", HostileText.NAME, "password", HostileText.LINE, "send",
                    "");
            page("sign-in", stranger, "/signin", 401, wrong, STATE, "stateless", "signin", "signin", "then",
                    "javascript:alert(1)", "email", "a\u0000b", "password", "\u0000", "send", "");
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void settingsAndScale(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Database database = desk.database();
            Sender admin = desk.sender(false, "Nell Direct", List.of("ADMIN"));
            var wrong = new ArrayList<String>();
            var texts = List.of("name", "about", "methodology", "corrections", "funding");
            var before = new LinkedHashMap<String, String>();
            texts.forEach(text -> before.put(text, database.text("select " + text + " from newsroom")));
            var hostile = new LinkedHashMap<String, String>();
            texts.forEach(text -> hostile.put(text, text.equals("name") ? HostileText.NAME : HostileText.LINE + text));
            try {
                page("preview", admin, "/admin/newsroom", 200, wrong, settings(database, "preview", hostile));
                page("settings", admin, "/admin/newsroom", 303, wrong, settings(database, "save", hostile));
                texts.forEach(text -> assertThat(database.text("select " + text + " from newsroom"))
                        .isEqualTo(hostile.get(text).strip()));
                for (String page : List.of("/", "/about", "/methodology", "/corrections", "/funding", "/scale",
                        "/admin/newsroom")) {
                    HttpResponse<String> shown = admin.get(page);
                    assertThat(shown.statusCode()).as(page).isEqualTo(200);
                    HostileText.lookOver(page, shown, wrong);
                }
            } finally {
                admin.post("/admin/newsroom", settings(database, "save", before));
            }
            for (String label : List.of("x".repeat(60_000), "a\u0000b", HostileText.LINE)) {
                page("scale", admin, "/admin/newsroom", 422, wrong, "act", "scale", "version", version(database), "place",
                        "1", "label", label, "number", HostileText.LINE, "tone", HostileText.LINE, "key", HostileText.LINE);
            }
            assertThat(database.text("select name from newsroom")).isEqualTo(before.get("name"));
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void filesAndTheirNames(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            var wrong = new ArrayList<String>();
            String html = "<html><head><title>\"><script>window.ran=1</script></title></head><body><article><h1>The wall "
                    + "&lt;script&gt;window.ran=1&lt;/script&gt;</h1><p onclick=alert(1)>It fell.</p><script>window.ran=1"
                    + "</script><p>It was built again " + System.nanoTime() + " in 1962 by the town.</p></article></body>";
            var names = List.of("wall.html", "<img src=x onerror=window.ran=1>.html", "../../etc/passwd.html",
                    "\u202elmth.exe", "\ud83d\udea4.html", "a\u0000b.html", "n".repeat(5_000) + ".html", "%00.html", "'");
            for (String name : names) {
                HttpResponse<String> answer = attach(desk.ben, "/act/imports/file", name, "text/html", html);
                HostileText.mustBeAnsweredInWords("import of " + name, answer, wrong);
                answer = attach(desk.ben, "/act/sources/" + desk.spare + "/files", name, "text/html",
                        html + name);
                HostileText.mustBeAnsweredInWords("file " + name, answer, wrong);
            }
            HostileText.mustBeAnsweredInWords("no boundary", Sender.sent(desk.ben.request("/act/imports/file")
                    .header("Accept", "application/json").header("Act-Token", desk.ben.token())
                    .header("Content-Type", "multipart/form-data").POST(HttpRequest.BodyPublishers.ofString("--x")).build()),
                    wrong);
            HostileText.mustBeAnsweredInWords("no parts", Sender.sent(desk.ben.request("/act/imports/file")
                    .header("Accept", "application/json").header("Act-Token", desk.ben.token())
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofString("nothing")).build()), wrong);
            HostileText.mustBeAnsweredInWords("type", attach(desk.ben, "/act/sources/" + desk.spare + "/files", "a.html",
                    "<script>/\u202e;charset=x", html), wrong);
            assertThat(wrong).isEmpty();
            for (String page : List.of("/sources/" + desk.spare, "/articles/import", "/articles")) {
                HostileText.lookOver(page, desk.ben.get(page), wrong);
            }
            assertThat(desk.database().texts("select name from source_file where source_id = ?", desk.spare))
                    .contains("<img src=x onerror=window.ran=1>.html", "\u202elmth.exe", "\ud83d\udea4.html");
            for (String file : desk.database().texts("select sha256 from source_file where source_id = ?", desk.spare)) {
                HttpResponse<String> download = desk.ben.get("/act/sources/" + desk.spare + "/files/" + file);
                HostileText.lookOver("download", download, wrong);
                assertThat(download.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
                assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                        .matches("attachment; filename\\*=UTF-8''[A-Za-z0-9%._~*-]*");
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void readersReportsAndRenewedSessions(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            // the readers of other tests came from the same address, which may report so often an hour
            desk.database().change("delete from throttle");
            Sender reader = Sender.stranger(touchstone.url());
            var forms = new ActForms(desk);
            var wrong = new ArrayList<String>();
            String review = "/reviews/" + forms.slug(forms.published());
            for (String error : List.of("a\u0000b", " ", "x".repeat(60_000))) {
                page("report", reader, review + "/report", 422, wrong, "error", error, "contact", HostileText.NAME);
            }
            HttpResponse<String> taken = page("report", reader, review + "/report", 303, wrong, "error", HostileText.LINE,
                    "contact", HostileText.NAME);
            assertThat(desk.database().columnsHolding(HostileText.LINE.strip())).containsExactly("reader_report.what");
            assertThat(desk.database().columnsHolding(HostileText.NAME)).contains("reader_report.contact");
            String receipt = taken.headers().firstValue("Location").orElseThrow();
            HostileText.lookOver("receipt", reader.get(receipt), wrong);
            long report = desk.database().number("select max(report_id) from reader_report");
            HostileText.lookOver("the desk's report", desk.rana.get("/reports/" + report), wrong);

            for (String json : List.of("", "[]", "\"x\"", "{", "{\"email\":{\"a\":[1]},\"password\":null}",
                    "{\"email\":\"\\u0000\",\"password\":\"\\ud800\"}", "[".repeat(50_000),
                    "{\"email\":\"" + "x".repeat(60_000) + "\",\"password\":\"\"}")) {
                HostileText.mustBeAnsweredInWords("/act/session " + json.substring(0, Math.min(40, json.length())),
                        Sender.sent(desk.ben.request("/act/session").header("Accept", "application/json")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json)).build()), wrong);
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void reviewsOfOthers(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            var forms = new ActForms(desk);
            var wrong = new ArrayList<String>();
            String escaped = HostileText.LINE.replace("\\", "\\\\").replace("\"", "\\\"");
            for (String claim : List.of(escaped, "a \\u0000 \\ud800 b", "x".repeat(60_000), "&lt;script&gt;window.ran=1")) {
                HttpResponse<String> answer = desk.ben.post("/act/elsewhere", "text", forms.foreignReview(claim));
                HostileText.mustBeAnsweredInWords("review of " + claim.substring(0, 10), answer, wrong);
                assertThat(answer.statusCode()).isEqualTo(200);
            }
            HostileText.lookOver("/elsewhere", desk.ben.get("/elsewhere"), wrong);
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void addresses(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Sender boss = desk.sender(false, "Bo Direct", List.of("FACT_CHECKER", "EDITOR", "ADMIN"));
            var forms = new ActForms(desk);
            var wrong = new ArrayList<String>();
            long article = forms.published();
            String review = "/reviews/" + forms.slug(article);
            String claim = "/claims/" + desk.other;
            List<String> pages = List.of("/", review, review + "/editions", review + "/report", "/corrections", "/signin",
                    "/desk", "/reports", "/inbox", "/approvals", "/articles", "/articles/import", desk.article,
                    desk.article + "/suggestions", desk.article + "/facts", desk.article + "/publish", claim, "/sources",
                    "/elsewhere", "/search", "/admin/search", "/admin/ranking", "/admin/members", "/admin/newsroom",
                    "/admin/audit", "/account");
            for (String page : pages) {
                for (String value : List.of(encoded(HostileText.LINE), "%00", "%ED%A0%80", "%FF", "-1",
                        "99999999999999999999", "%2B999999999-12-31", "x".repeat(3_000))) {
                    String query = ASKED.stream().map(name -> name + "=" + (name.equals("q") || name.equals("find")
                            || value.length() < 40 ? value : "1")).collect(Collectors.joining("&", "?", ""));
                    HttpResponse<String> answer = boss.get(page + query);
                    if (answer.statusCode() >= 500) {
                        wrong.add(page + " with " + value + " was answered " + answer.statusCode());
                    }
                    HostileText.lookOver(page + " with " + value, answer, wrong);
                }
            }
            for (String odd : List.of("/%3Cscript%3E", "/reviews/%22%3E%3Cimg%20src=x%3E", "/claims/99999999999999999999",
                    "/articles/0", "/desk;a=b",
                    "/articles/1/drafts/999999999999999999", "/act/sources/1/files/x", "/jakarta.faces.resource/../web.xml.xhtml",
                    "/receipts/" + "a".repeat(128))) {
                HttpResponse<String> answer = boss.get(odd);
                if (answer.statusCode() >= 500 || answer.statusCode() == 200) {
                    wrong.add(odd + " was answered " + answer.statusCode());
                }
                HostileText.lookOver(odd, answer, wrong);
            }
            assertThat(wrong).isEmpty();
        }
    }

    /** Sends a form to a page and looks at what it answers; 0 stands for any status that is no fault of the server. */
    private static HttpResponse<String> page(String where, Sender sender, String address, int expected, List<String> wrong,
                                             Object... fields) {
        String body = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> encoded(fields[i].toString()) + "=" + encoded(fields[i + 1].toString()))
                .collect(Collectors.joining("&", "act-token=" + sender.token() + "&", ""));
        HttpResponse<String> answer = Sender.sent(sender.request(address).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
        if (expected == 0 ? answer.statusCode() >= 500 : answer.statusCode() != expected) {
            wrong.add(where + " was answered " + answer.statusCode() + " and not " + expected + " to "
                    + body.substring(0, Math.min(200, body.length())));
        }
        HostileText.lookOver(where, answer, wrong);
        return answer;
    }

    private static Object[] settings(Database database, String act, Map<String, String> texts) {
        var fields = new ArrayList<Object>(List.of("act", act, "version", version(database)));
        texts.forEach((name, text) -> fields.addAll(List.of(name, text)));
        return fields.toArray();
    }

    private static String version(Database database) {
        return database.text("select version from newsroom");
    }

    private static HttpResponse<String> attach(Sender sender, String address, String name, String type, String content) {
        String body = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\"", "%22")
                + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n--line--\r\n";
        return Sender.sent(sender.request(address).header("Accept", "application/json")
                .header("Act-Token", sender.token()).header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
