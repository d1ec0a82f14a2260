package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Nothing leaves the newsroom but what belongs to readers: every text column and every file holds a word of its own, an
 * article is published, corrected and withdrawn, and every public byte in every format that links lead to is searched.
 */
@Journey
class CanaryIT {

    private static final String TEXT = """
            Canaries of Marlow Bay

            The town keeps nine canaries, says the canary.claim_anchor.exact there. A tenth is expected.

            They sing all day. Nobody counts the songs. The words canary.draft.text stand here, far from any claim. \
            The mayor listens at noon. The harbour is quiet then. The keeper saw nothing of it. Nobody asked. \
            The cage was bought in spring. This was told at time %d.
            """;
    private static final String CLAIMED = "The town keeps nine canaries, says the canary.claim_anchor.exact there.";
    private static final String MISTAKEN = "The keeper saw nothing of it.";

    /** What readers get: each column that may be seen, and no other. */
    private static final Set<String> PUBLIC = Set.of("article.title", "article.byline", "article.publisher",
            "article.address", "claim.wording", "claim.rationale", "claim_anchor.exact", "source.title",
            "source.publisher", "source.address", "citation.locator", "citation.quote", "search_record.looked_for",
            "search_record.place", "conclusion.text", "newsroom.name", "newsroom.about", "newsroom.methodology",
            "newsroom.corrections", "newsroom.funding", "rating.label", "correction.what",
            "publication.standing_reason", "reader_report.answer");
    /** What everybody may read when no review is shown. */
    private static final Set<String> OF_THE_NEWSROOM = Set.of("newsroom.name", "newsroom.about",
            "newsroom.methodology", "newsroom.corrections", "newsroom.funding", "rating.label");

    private static final Pattern LIST = Pattern.compile("name=\"list\" value=\"([0-9a-f]{64})\"");

    @Test
    void onlyWhatBelongsToReadersLeavesTheNewsroom(TouchstoneUnderTest touchstone, Browser browser) {
        // opens the newsroom when no other test has: the first member comes in by the one-time link
        new NewsroomAtWork(touchstone, browser);
        try (var database = new Database(touchstone.database())) {
            Sender checker = Sender.member(touchstone.url(), database, "Cal Sample", List.of("FACT_CHECKER"));
            Sender editor = Sender.member(touchstone.url(), database, "Eve Sample", List.of("EDITOR"));
            String article = importing(checker, database);
            long number = MatrixDesk.last(article);
            long draft = database.number("select draft_id from draft where article_id = ?", number);
            long claim = checkedClaim(checker, editor, database, article, draft);
            try (var canaries = new Canaries(database, number, checker.number(), editor.number())) {
                canaries.seed();
                var sources = database.texts("select cast(source_id as text) from citation where claim_id = ?", claim);
                sources.forEach(source -> attach(checker, "/act/sources/" + source + "/files", "canary.file.name.txt",
                        "canary.file.bytes of " + source));
                propose(checker, database, claim, "TRUE", "The register says so: canary.claim.rationale");
                canaries.seed();
                approve(editor, database, claim);
                checker.done("/act" + article + "/conclusion", "conclusion", "There are nine: canary.conclusion.text");
                editor.done("/act" + article + "/conclusion/approve", "revision", 1);
                Matcher list = LIST.matcher(editor.get(article + "/set-aside").body());
                assertThat(list.find()).as("a list to sign").isTrue();
                editor.done("/act" + article + "/set-aside/sign", "list", list.group(1));
                publishedCorrectedAndWithdrawn(touchstone, database, canaries, checker, editor, article, claim);
            }
        }
    }

    private static void publishedCorrectedAndWithdrawn(TouchstoneUnderTest touchstone, Database database,
            Canaries canaries, Sender checker, Sender editor, String article, long claim) {
        long number = MatrixDesk.last(article);
        Set<String> closed = Set.of(article, article + "/preview", "/claims/" + claim, "/desk", "/sources",
                "/search?q=canary", "/admin/audit", "/inbox");
        Sender stranger = Sender.stranger(touchstone.url());
        editor.done("/act" + article + "/publish", "edition", 1);
        canaries.seed();
        String slug = database.text("select slug from publication where article_id = ?", number);
        var bytes = new PublicBytes(stranger, slug, closed);
        Set<String> first = bytes.canaries();
        assertThat(first).isSubsetOf(canaries(PUBLIC)).contains(Canaries.of("claim.wording"));

        editor.done("/act/claims/" + claim + "/return", "revision", revision(database, claim), "reason", "Count.");
        propose(checker, database, claim, "FALSE", "There are eight: canary.claim.rationale");
        approve(editor, database, claim);
        canaries.seed();
        editor.done("/act" + article + "/correct", "edition", 2, "claim", 1, "what",
                "We miscounted: canary.correction.what");
        Set<String> seen = new TreeSet<>(first);
        seen.addAll(bytes.canaries());

        String receipt = report(stranger, slug);
        editor.done("/act/reports/" + database.number("select report_id from reader_report where article_id = ?",
                number) + "/answer", "version", database.number("select version from reader_report"
                + " where article_id = ?", number), "outcome", "NO_ERROR", "answer", "No: canary.reader_report.answer");
        assertThat(bytes.canariesOf(receipt)).isSubsetOf(canaries(Set.of("reader_report.what", "reader_report.answer",
                "newsroom.name"))).contains(Canaries.of("reader_report.what"));
        editor.done("/act" + article + "/standing", "standing", "UNDER_REVIEW", "reason",
                "We look again: canary.publication.standing_reason");
        canaries.seed();
        assertThat(canaries.missing()).as("columns without a canary").isEmpty();
        seen.addAll(bytes.canaries());
        editor.done("/act" + article + "/standing", "standing", "WITHDRAWN", "reason",
                "It was wrong: canary.publication.standing_reason");
        seen.addAll(bytes.canaries());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(canaries(PUBLIC));
        assertThat(bytes.read()).contains("/feed", "/claim-reviews.json", "/sitemap.xml", "/robots.txt",
                "/api/v1/reviews/" + slug + "/editions/2", "/reviews/" + slug + "/editions/1/content.json",
                "/reviews/" + slug + "/editions", "/reviews/" + slug + "/claims/1", "/verify",
                "/embed/reviews/" + slug + "/claims/1", "/reviews/" + slug + "/card.png");

        editor.done("/act" + article + "/standing", "standing", "WITHHELD", "reason", "No.");
        assertThat(stranger.get("/reviews/" + slug).statusCode()).isEqualTo(410);
        assertThat(stranger.get("/reviews/" + slug + "/editions/1").statusCode()).isEqualTo(410);
        assertThat(bytes.canaries()).isSubsetOf(canaries(OF_THE_NEWSROOM));
    }

    /** Brings the text in as a file, under a name of its own. */
    private static String importing(Sender checker, Database database) {
        String preview = attach(checker, "/act/imports/file", "canary.draft.original_name.txt",
                TEXT.formatted(System.nanoTime()));
        String arrival = preview.substring(preview.lastIndexOf('/') + 1);
        Instant latest = Instant.now().plusSeconds(30);
        while (!database.text("select state from arrival where cast(arrival_id as text) = ?",
                preview.substring(preview.lastIndexOf('/') + 1)).equals("READY")) {
            assertThat(Instant.now()).as("the file is read").isBefore(latest);
            checker.get(preview);
        }
        return checker.done("/act" + preview.replace("/articles/import", "/imports") + "/keep", "title",
                "Canaries of Marlow Bay", "publisher", "Marlow Bay Courier", "language", "en", "origin", "THIRD_PARTY");
    }

    /** A claim with all there can be of evidence, and one that was a mistake; nothing is left unread. */
    private static long checkedClaim(Sender checker, Sender editor, Database database, String article, long draft) {
        long claim = claim(checker, database, article, draft, CLAIMED);
        long mistake = claim(checker, database, article, draft, MISTAKEN);
        String act = "/act/claims/" + claim;
        editor.done(act + "/assign", "revision", revision(database, claim), "assignee", checker.number());
        checker.done(act + "/cite-new", "kind", "PRIMARY_DOCUMENT", "title", "Register of birds", "publisher",
                "Town archive", "origin", "Town archive", "address", "https://example.org/register", "stance",
                "SUPPORTS", "locator", "page 4", "quote", "nine of them", "accessedOn", "2026-11-01", "note", "seen");
        checker.done(act + "/cite-new", "kind", "INTERVIEW", "title", "canary.secret.title", "publisher",
                "canary.secret.publisher", "origin", "canary.secret.origin", "address",
                "https://example.org/canary.secret.address", "confidential", "true", "stance", "SUPPORTS", "locator",
                "canary.secret.locator", "quote", "canary.secret.quote", "accessedOn", "2026-11-02", "note",
                "canary.secret.note");
        checker.done(act + "/cite-new", "kind", "OTHER", "title", "A slip of paper", "publisher", "Town archive",
                "origin", "Town archive", "stance", "CONTEXT", "note", "Taken off later: canary.claim_revision.taken");
        checker.done(act + "/citations/3/remove", "revision", revision(database, claim));
        checker.done(act + "/search", "lookedFor", "canaries", "place", "Town archive", "searchedOn", "2026-11-03");
        checker.done(act + "/note", "note", "A note of the desk.");
        propose(checker, database, claim, "TRUE", "Written over later: canary.claim_revision.snapshot");
        editor.done(act + "/return", "revision", revision(database, claim), "reason", "Say more.");
        checker.done("/act/claims/" + mistake + "/close", "revision", revision(database, mistake), "closedAs",
                "WITHDRAWN", "reason", "It says nothing.");
        int sentences = Integer.parseInt(database.text("select cardinality(sentence_ends) from draft"
                + " where draft_id = ?", draft));
        for (int i = 0; i < sentences; i++) {
            // the claim's own sentence is the second
            if (i != 1) {
                checker.done("/act/drafts/" + draft + "/marks", "sentence", i + ":0", "kind",
                        i == sentences - 1 ? "WAIVED" : "READ", "reason", "No matter.", "back", article);
            }
        }
        return claim;
    }

    private static long claim(Sender checker, Database database, String article, long draft, String words) {
        long start = database.number("select position(? in text) - 1 from draft where draft_id = ?", words, draft);
        return MatrixDesk.last(checker.done("/act/drafts/" + draft + "/claims", "start", start, "end",
                start + words.length(), "wording", "Marlow Bay: " + words.substring(0, 20), "back", article));
    }

    private static void propose(Sender checker, Database database, long claim, String rating, String rationale) {
        checker.done("/act/claims/" + claim + "/propose", "revision", revision(database, claim), "rating", rating,
                "rationale", rationale);
    }

    private static void approve(Sender editor, Database database, long claim) {
        editor.done("/act/claims/" + claim + "/approve", "revision", revision(database, claim));
    }

    private static long revision(Database database, long claim) {
        return database.number("select revision from claim where claim_id = ?", claim);
    }

    /** Sends a file as a form with a file field does; gives the page that shows it. */
    private static String attach(Sender by, String address, String name, String text) {
        String body = "--canary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n--canary--\r\n";
        HttpResponse<String> answer = Sender.sent(by.request(address + "?act-token=" + by.token())
                .header("Accept", "application/json").header("Content-Type", "multipart/form-data; boundary=canary")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
        Matcher location = Pattern.compile("\"location\":\"([^\"]*)\"").matcher(answer.body());
        assertThat(location.find()).as(address + " answered " + answer.statusCode() + ": " + answer.body()).isTrue();
        return location.group(1);
    }

    /** A reader reports an error; gives the address of the receipt. */
    private static String report(Sender stranger, String slug) {
        HttpResponse<String> answer = stranger.post("/reviews/" + slug + "/report", "error",
                "It is wrong: canary.reader_report.what", "contact", "canary.reader_report.contact");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Set<String> canaries(Set<String> columns) {
        var canaries = new TreeSet<String>();
        columns.forEach(column -> canaries.add(Canaries.of(column)));
        return canaries;
    }
}
