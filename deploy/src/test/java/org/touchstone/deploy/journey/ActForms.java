package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** For every act of the application a form as those fill it in who may, and something fresh it can be done to. */
final class ActForms {

    /** A form that only has to be sent. */
    record Filled(String address, Map<String, Object> fields) {

        /** The same with another value, or with a field more. */
        Filled with(String field, Object value) {
            var changed = new LinkedHashMap<>(fields);
            changed.put(field, value);
            return new Filled(address, changed);
        }

        HttpResponse<String> sentBy(Sender sender) {
            return sender.post(address, fields.entrySet().stream()
                    .flatMap(field -> List.of(field.getKey(), field.getValue()).stream()).toArray());
        }
    }

    private static final Pattern LIST = Pattern.compile("name=\"list\" value=\"([0-9a-f]{64})\"");
    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([0-9a-f]{64})\"");
    private static final Pattern POINT = Pattern.compile("name=\"point\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Pattern CLEARS = Pattern.compile(
            "data-act=\"clear\"[\\s\\S]*?name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Pattern OPEN = Pattern.compile(
            "data-act=\"let-stand\"[\\s\\S]*?name=\"point\" value=\"([^\"]+)\"");
    private static final Pattern BLOCKS = Pattern.compile("data-act=\"let-stand\"");
    private static final String CONCLUSION = "It holds.";

    private final MatrixDesk desk;
    private final Database database;
    private int serial;

    ActForms(MatrixDesk desk) {
        this.desk = desk;
        this.database = desk.database();
    }

    /**
     * @param act the address, with the names of its parameters in braces
     * @param by who will send it: what has to be theirs is
     */
    Filled filled(String act, Sender by) {
        String path = act.substring("/act/".length());
        return path.startsWith("claims/") ? ofClaim(act, by) : path.startsWith("articles/") ? ofArticle(act, by)
                : path.startsWith("imports/") ? ofImport(act, by) : ofTheRest(act, by);
    }

    private Filled ofClaim(String act, Sender by) {
        return switch (act.substring("/act/claims/{n}/".length())) {
            case "accept-wording", "decline-wording" -> {
                long claim = ofOwnDraft();
                desk.ben.done("/act/claims/" + claim + "/suggest-wording", "revision", desk.revision(claim), "suggested",
                        "It was finished in 1962.");
                yield seen(act, claim, "reason", "The register says so.");
            }
            case "suggest-wording" -> seen(act, ofOwnDraft(), "suggested", "It was finished in 1962.");
            case "approve" -> seen(act, proposed(desk.ada));
            case "assign" -> seen(act, desk.claim(), "assignee", desk.ben.number(), "due", "2099-01-09", "priority",
                    "HIGH");
            case "attend" -> {
                long claim = assigned(by);
                desk.flag(claim);
                yield seen(act, claim);
            }
            case "citations/{citation}/change" -> seen(act, desk.claim(), "stance", "CONTEXT", "locator", "p. 4", "quote",
                    "In 1962", "note", "A note.", "accessedOn", "2024-01-09");
            case "citations/{citation}/remove" -> seen(act, desk.claim());
            case "cite" -> form(act, desk.claim(), "source", MatrixDesk.source(desk.ben, "DATA", "Soundings"), "stance",
                    "CONTEXT", "locator", "p. 4", "quote", "In 1962", "note", "A note.", "accessedOn", "2024-01-09");
            case "cite-new" -> form(act, desk.claim(), "kind", "DATA", "title", "Tide tables (invented)", "publisher",
                    "Harbour", "origin", "Harbour", "address", "https://harbour.example/tides-" + ++serial, "stance",
                    "CONTEXT", "locator", "p. 4", "quote", "In 1962", "note", "A note.", "accessedOn", "2024-01-09");
            case "close" -> seen(act, desk.claim(), "closedAs", "NOT_CHECKABLE", "reason", "no record");
            case "confirm-copy-edit" -> {
                long claim = approved();
                desk.ben.done("/act/claims/" + claim + "/copy-edit", "revision", desk.revision(claim), "wording",
                        shorter(claim), "kind", "STATEMENT");
                yield seen(act, claim);
            }
            case "copy-edit" -> {
                long claim = approved();
                yield seen(act, claim, "wording", shorter(claim), "kind", "STATEMENT");
            }
            case "edit" -> seen(act, desk.claim(), "wording", "Otherwise worded.", "kind", "QUOTATION", "claimant",
                    "The mayor", "attribution", "CONFIRMED", "attributionNote", "By the minutes.");
            case "half-written" -> form(act, desk.claim(), "field", "note", "text", "Half a");
            case "merge" -> {
                long stays = desk.claim();
                yield seen(act, desk.claim(), "stays", database.number("select number from claim where claim_id = ?",
                        stays), "reason", "the same");
            }
            case "note" -> form(act, desk.other, "note", "A note.");
            case "preview" -> form(act, desk.other, "rationale", "The register says so.");
            case "propose" -> seen(act, assigned(by), "rating", "TRUE", "rationale", "The register says so.");
            case "reconfirm" -> seen(act, desk.claim());
            case "recut" -> seen(act, desk.claim(), "draft", desk.draft, "place", "0-5");
            case "reopen" -> {
                long claim = desk.claim();
                desk.ben.done("/act/claims/" + claim + "/close", "revision", desk.revision(claim), "closedAs",
                        "WITHDRAWN", "reason", "a mistake");
                yield seen(act, claim, "reason", "found something");
            }
            case "return" -> seen(act, proposed(desk.ada), "reason", "Says who?");
            case "reuse" -> seen(act, assigned(by), "earlier", approved());
            case "search" -> form(act, desk.claim(), "lookedFor", "plans", "place", "town archive", "searchedOn",
                    "2024-01-09");
            case "split" -> seen(act, desk.claim(), "start", 35, "end", 48);
            case "take-back" -> seen(act, proposed(by));
            case "unassign" -> seen(act, assigned(by), "reason", "no time");
            case "wait" -> seen(act, assigned(by), "whom", "the archive", "until", "2099-01-01");
            default -> throw unknown(act);
        };
    }

    private Filled ofArticle(String act, Sender by) {
        return switch (act.substring("/act/articles/{n}/".length())) {
            case "clear" -> {
                long article = letStand();
                yield form(act, article, "draft", told(article, DRAFT), "seen", told(article, CLEARS));
            }
            case "clear/let-stand" -> {
                long article = ownArticle();
                yield form(act, article, "draft", told(article, DRAFT), "point", told(article, OPEN), "seen",
                        told(article, SEEN), "reason", "It says so itself.");
            }
            case "clear/take-back" -> {
                long article = letStand();
                yield form(act, article, "draft", told(article, DRAFT), "point", told(article, POINT));
            }
            case "conclusion" -> form(act, article(), "base", "", "conclusion", CONCLUSION);
            case "conclusion/approve" -> form(act, concluded(), "revision", 1);
            case "conclusion/return" -> form(act, concluded(), "reason", "Say more.");
            case "correct" -> {
                long article = published();
                desk.ben.done("/act/articles/" + article + "/conclusion", "base", CONCLUSION, "conclusion", "It held.");
                desk.rana.done("/act/articles/" + article + "/conclusion/approve", "revision",
                        database.number("select revision from conclusion where article_id = ?", article));
                yield form(act, article, "edition", 2, "conclusion", "true", "what", "The tense of a verb.");
            }
            case "details" -> form(act, article(), "base-title", "The sea wall", "base-publisher", "Marlow Bay Courier",
                    "base-language", "en", "title", "The wall", "byline", "By Nobody", "publisher", "Marlow Bay Courier",
                    "address", "https://courier.example/wall", "language", "en", "published", "2024-01-09", "origin",
                    "THIRD_PARTY");
            case "news" -> form(act, article(), "since", 0, "draft", desk.draft, "show", "", "claim", 0, "looking", "true");
            case "publish" -> form(act, ready(), "edition", 1);
            case "set-aside/sign" -> {
                long article = article();
                desk.ben.done(marks(article), "sentence", "1:0", "kind", "OPINION");
                var list = LIST.matcher(by.get("/articles/" + article + "/set-aside").body());
                yield form(act, article, "list", list.find() ? list.group(1) : "0".repeat(64));
            }
            case "standing" -> form(act, published(), "standing", "UNDER_REVIEW", "reason", "Somebody asked.");
            case "undo" -> {
                long article = article();
                by.post(marks(article), "sentence", "1:0", "kind", "OPINION");
                yield form(act, article, "back", "/articles/" + article);
            }
            default -> throw unknown(act);
        };
    }

    private long ownArticle() {
        return database.number("select article_id from claim where claim_id = ?", ofOwnDraft());
    }

    /** What an editor's page of the clearing tells. */
    private String told(long article, Pattern what) {
        var found = what.matcher(desk.rana.get("/articles/" + article + "/clear").body());
        return found.find() ? found.group(found.groupCount()) : "";
    }

    /** A draft of which every open point is let stand. */
    private long letStand() {
        long article = ownArticle();
        while (!told(article, BLOCKS).isEmpty()) {
            desk.rana.done("/act/articles/" + article + "/clear/let-stand", "draft", told(article, DRAFT), "point",
                    told(article, OPEN), "seen", told(article, SEEN), "reason", "It says so itself.");
        }
        return article;
    }

    private Filled ofImport(String act, Sender by) {
        String text = "Pasted by somebody\n\nNothing is in it. Number " + System.nanoTime() + ".";
        return switch (act.substring("/act/imports/".length())) {
            case "address" -> form(act, 0, "address", "http://127.0.0.1:1/", "origin", "THIRD_PARTY");
            case "paste" -> form(act, 0, "text", text, "origin", "THIRD_PARTY");
            case "{id}/cancel" -> arrived(act, by, text, "");
            case "{id}/take-back" -> arrived(act, by, text, "").with("piece", 1);
            case "{id}/keep" -> arrived(act, by, text, "").with("title", "Pasted").with("byline", "By Nobody")
                    .with("publisher", "Courier").with("language", "en").with("origin", "THIRD_PARTY")
                    .with("address", "https://courier.example/pasted").with("published", "2024-01-09");
            case "{id}/keep-next" -> arrived(act, by, text, Long.toString(article())).with("number", 2);
            default -> throw unknown(act);
        };
    }

    /** A logo, so that there is one to take down. */
    private void putUpLogo() {
        database.change("insert into stored_file select encode(sha256(told), 'hex'), told, octet_length(told)"
                + " from (select convert_to('a logo', 'UTF8') as told) as new on conflict do nothing");
        database.change("insert into logo select encode(sha256(convert_to('a logo', 'UTF8')), 'hex'), 64, 64, ?, now()"
                + " on conflict do nothing", desk.ben.number());
        database.change("update newsroom set version = version + 1, logo_type = 'image/png',"
                + " logo_sha256 = encode(sha256(convert_to('a logo', 'UTF8')), 'hex')");
    }

    private Filled ofTheRest(String act, Sender by) {
        return switch (act) {
            case "/act/approvals/together" -> {
                long claim = proposed(desk.ada);
                by.get("/approvals/" + claim);
                yield form(act, 0, "claim", claim + ":" + desk.revision(claim));
            }
            case "/act/drafts/{draft}/claims" -> form(act, desk.draft, "start", 50, "end", 60, "wording",
                    "It was dug, as number " + ++serial, "kind", "STATEMENT", "claimant", "The mayor", "back", desk.article);
            case "/act/drafts/{draft}/claims-of" -> form(act, draftOf(article()), "sentence", "1:0", "wording-1",
                    "It was built.", "kind-1", "STATEMENT", "claimant-1", "The mayor", "back", desk.article);
            case "/act/drafts/{draft}/marks" -> form(act, draftOf(article()), "sentence", "1:0", "kind", "WAIVED",
                    "reason", "No time for it.", "back", desk.article);
            case "/act/elsewhere" -> form(act, 0, "text", foreignReview("The wall is new"));
            case "/act/inbox/letters" -> form(act, 0, "choice", "NEVER");
            case "/act/inbox/read" -> form(act, 0, "shown", Instant.now());
            case "/act/inbox/{n}/read" -> form(act, inboxItem(by, null));
            case "/act/inbox/{n}/unread" -> form(act, inboxItem(by, java.sql.Timestamp.from(Instant.now())));
            case "/act/members/withdraw" -> form(act, 0, "invitation", invitation(by));
            case "/act/members/{n}/roles" -> form(act, newcomer().number(), "version", 0, "role", "EDITOR");
            case "/act/members/{n}/deactivate" -> form(act, newcomer().number());
            case "/act/members/{n}/reactivate" -> {
                Sender left = newcomer();
                desk.leave(left);
                yield form(act, left.number());
            }
            case "/act/newsroom/logo/up" -> {
                putUpLogo();
                yield form(act, 0, "version", database.number("select version from newsroom"), "logo", "");
            }
            case "/act/notes/{k}/answer" -> form(act, note(by), "note", "An answer.");
            case "/act/notes/{k}/edit" -> form(act, note(by), "note", "Otherwise.", "revision", 1);
            case "/act/notes/{k}/resolve" -> form(act, note(by), "back", "/claims/" + desk.other);
            case "/act/notes/{k}/reopen" -> {
                long note = note(by);
                desk.rana.done("/act/notes/" + note + "/resolve");
                yield form(act, note, "back", "/claims/" + desk.other);
            }
            case "/act/notices/{n}/dismiss" -> form(act, notice(by));
            case "/act/ranking/learn", "/act/search/rebuild" -> form(act, 0);
            case "/act/ranking/use" -> form(act, 0, "number", 0);
            case "/act/reports/{n}/answer" -> form(act, report(), "version", 0, "outcome", "NO_ERROR", "answer",
                    "The wall stands.");
            case "/act/reports/{n}/hand-over" -> form(act, report(), "to", desk.rana.number());
            case "/act/session/end-other" -> form(act, 0, "session", otherSession(by));
            case "/act/sources" -> form(act, 0, "kind", "DATA", "title", "Tide tables", "publisher", "Harbour", "origin",
                    "Harbour", "address", "https://harbour.example/tides", "confidential", "");
            case "/act/sources/{n}/correct" -> form(act, MatrixDesk.source(desk.ben, "DATA", "Soundings"), "base-kind",
                    "DATA", "base-title", "Soundings", "kind", "DATA", "title", "Soundings of 1962", "publisher",
                    "Harbour", "origin", "Harbour", "address", "https://harbour.example/soundings");
            case "/act/sources/{n}/readers" -> form(act, MatrixDesk.last(by.done("/act/sources", "kind", "INTERVIEW",
                    "title", "Whispers", "confidential", "true")), "reader", desk.ben.number());
            case "/act/sources/{n}/withdraw" -> form(act, MatrixDesk.source(desk.ben, "DATA", "Soundings"), "reason",
                    "It was invented.");
            case "/act/sources/{n}/reinstate" -> {
                long source = MatrixDesk.source(desk.ben, "DATA", "Soundings");
                desk.ben.done("/act/sources/" + source + "/withdraw", "reason", "It was invented.");
                yield form(act, source);
            }
            case "/act/work/assign" -> {
                long claim = desk.claim();
                yield form(act, 0, "claim", claim + ":" + desk.revision(claim), "assignee", desk.ben.number(), "due",
                        "2099-01-09", "priority", "HIGH");
            }
            case "/act/work/hand-over" -> form(act, 0, "from", desk.ada.number(), "to", desk.ben.number());
            default -> throw unknown(act);
        };
    }

    /** As feeds of other newsrooms describe a review. */
    String foreignReview(String claim) {
        return "{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\",\"url\":\"https://elsewhere.example/"
                + ++serial + "\",\"claimReviewed\":\"" + claim + "\",\"author\":{\"@type\":\"Organization\",\"name\":"
                + "\"Elsewhere\"},\"itemReviewed\":{\"@type\":\"Claim\",\"author\":{\"@type\":\"Person\",\"name\":"
                + "\"The mayor\"}},\"reviewRating\":{\"@type\":\"Rating\",\"alternateName\":\"False\"}}";
    }

    /** The number of an article of which every sentence was read, and whose conclusion is approved. */
    long ready() {
        long article = concluded();
        desk.rana.done("/act/articles/" + article + "/conclusion/approve", "revision", 1);
        return article;
    }

    long published() {
        long article = ready();
        desk.rana.done("/act/articles/" + article + "/publish", "edition", 1);
        return article;
    }

    String slug(long article) {
        return database.text("select slug from publication where article_id = ?", article);
    }

    private long concluded() {
        long article = article();
        long sentences = database.number("select cardinality(sentence_ends) from draft where article_id = ?", article);
        var read = new ArrayList<Object>(List.of("kind", "READ"));
        LongStream.range(0, sentences).forEach(i -> read.addAll(List.of("sentence", i + ":0")));
        desk.ben.done(marks(article), read.toArray());
        desk.ben.done("/act/articles/" + article + "/conclusion", "conclusion", CONCLUSION);
        return article;
    }

    private long ofOwnDraft() {
        String preview = desk.ben.done("/act/imports/paste", "text", "The wall\n\nIt was built in 1962. Begun "
                + System.nanoTime() + ".");
        long article = MatrixDesk.last(desk.ben.done("/act" + preview.replace("/articles/import", "/imports") + "/keep",
                "title", "The wall", "publisher", "Ours", "language", "en", "origin", "OWN_DRAFT"));
        return MatrixDesk.last(desk.ben.done("/act/drafts/" + draftOf(article) + "/claims", "start", 10, "end", 31, "back",
                "/articles/" + article));
    }

    private long article() {
        return MatrixDesk.last(MatrixDesk.importing(desk.ben, "The wall\n\nIt was built in 1962. It stands. Begun "
                + System.nanoTime() + "."));
    }

    private long draftOf(long article) {
        return database.number("select draft_id from draft where article_id = ?", article);
    }

    private String marks(long article) {
        return "/act/drafts/" + draftOf(article) + "/marks";
    }

    private long assigned(Sender to) {
        long claim = desk.claim();
        desk.assign(claim, to);
        return claim;
    }

    private long proposed(Sender by) {
        long claim = assigned(by);
        desk.propose(claim, by);
        return claim;
    }

    private long approved() {
        long claim = proposed(desk.ada);
        desk.rana.done("/act/claims/" + claim + "/approve", "revision", desk.revision(claim));
        return claim;
    }

    private String shorter(long claim) {
        return database.text("select replace(wording, ', said', ', told') from claim where claim_id = ?", claim);
    }

    private Sender newcomer() {
        return desk.sender(false, "Nick Direct", List.of("FACT_CHECKER"));
    }

    private long note(Sender by) {
        Sender writer = by.post("/act/claims/" + desk.other + "/note", "note", "A note.").statusCode() == 200 ? by : desk.ben;
        writer.done("/act/claims/" + desk.other + "/note", "note", "A note.");
        return database.number("select max(note_id) from claim_note");
    }

    private long inboxItem(Sender of, Object read) {
        long item = database.number("select nextval('inbox_item_seq')");
        database.change("insert into inbox_item values (?, ?, 'ASSIGNED', ?, null, null, null, now(), ?::timestamptz)",
                item, of.number(), desk.other, read);
        return item;
    }

    private String invitation(Sender by) {
        String hash = String.format("%064x", System.nanoTime());
        database.change("insert into invitation values (?, 0, 'nick@newsroom.example', ?, now(), null)", hash,
                by.number());
        return hash;
    }

    private long notice(Sender of) {
        long notice = database.number("select nextval('notice_seq')");
        database.change("insert into notice values (?, ?, 'notice.newEditor', '{Nick Direct}', now(), null)", notice,
                of.number());
        return notice;
    }

    private String otherSession(Sender of) {
        String hash = String.format("%064x", System.nanoTime());
        database.change("insert into session values (?, ?, now(), now(), '127.0.0.1', 'another')", hash, of.number());
        return hash;
    }

    private long report() {
        long report = database.number("select nextval('reader_report_seq')");
        database.change("insert into reader_report (report_id, version, receipt, article_id, edition, what, contact,"
                + " received_at, due, answer) values (?, 0, ?, ?, 1, 'The year', '', now(), current_date, '')", report,
                String.format("%064x", System.nanoTime()), published());
        return report;
    }

    private Filled arrived(String act, Sender by, String text, String nextOf) {
        String preview = by.done("/act/imports/paste", "text", text, "next-of", nextOf);
        return new Filled(act.replace("{id}", preview.substring(preview.lastIndexOf('/') + 1)), Map.of());
    }

    private Filled seen(String act, long claim, Object... fields) {
        return form(act, claim, fields).with("revision", desk.revision(claim));
    }

    private static Filled form(String act, long number, Object... fields) {
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i].toString(), fields[i + 1]);
        }
        String address = act.replace("{citation}", act.endsWith("remove") ? "1" : "2")
                .replaceAll("\\{(n|k|draft)}", Long.toString(number));
        assertThat(address).doesNotContain("{");
        return new Filled(address, named);
    }

    private static AssertionError unknown(String act) {
        return new AssertionError("nobody fills in the form of " + act + " yet");
    }
}
