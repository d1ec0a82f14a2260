package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Nothing leaves the newsroom but what belongs to readers: every text column and every file holds a word of its own, an
 * article is published, corrected and withdrawn, and every public byte in every format that links lead to is searched.
 */
@Journey
class CanaryIT {

    private static final Pattern CANARY = Pattern.compile("canary\\.[a-z_]+\\.[a-z_0-9]+");
    private static final Pattern LINK = Pattern.compile(
            "(?:href|src|content|action)=\"([^\"]+)\"|<(?:loc|id)>([^<]+)<|\"(https?://[^\"\\\\]+)\"");
    private static final List<String> FORMATS = List.of("text/html", "application/json", "application/ld+json",
            "application/atom+xml", "application/xml");
    /** Where machines begin; what is not there yet is not there. */
    private static final List<String> BEGINNINGS = List.of("/", "/sitemap.xml", "/robots.txt", "/feed", "/feed.atom",
            "/atom.xml", "/claimreview.json", "/api/v1", "/api/v1/reviews", "/api/v1/openapi.json", "/openapi",
            "/methodology", "/scale", "/corrections", "/about", "/funding", "/act/articles/1", "/verify");

    /** What readers get: each column that may be seen, and no other. */
    private static final Set<String> PUBLIC = Set.of("article.title", "article.byline", "article.publisher",
            "article.address", "claim.wording", "claim.rationale", "claim_anchor.exact", "source.title",
            "source.publisher", "source.address", "citation.locator", "citation.quote", "search_record.looked_for",
            "search_record.place", "conclusion.text", "newsroom.name", "newsroom.about", "newsroom.methodology",
            "newsroom.corrections", "newsroom.funding", "rating.label", "correction.what",
            "publication.standing_reason");

    @Test
    void onlyWhatBelongsToReadersLeavesTheNewsroom(TouchstoneUnderTest touchstone, Browser browser) throws Exception {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        Page checker = newsroom.signedIn(CHECKER);
        Page editor = newsroom.signedIn(EDITOR);
        String article = newsroom.importByPaste(checker, """
                Canaries of Marlow Bay

                The town keeps nine canaries. A tenth is expected. Nothing is written of the others.

                They sing. Nobody counts the songs. The words canary.draft.text stand here, far from any claim. \
                The mayor listens at noon. The harbour is quiet then.
                """, "Marlow Bay Courier");
        newsroom.claim(checker, article, 1, "Marlow Bay keeps nine canaries.");
        String claim = "/act/claims/" + checker.locator("#panel").getAttribute("data-claim");
        post(checker, claim + "/assign", "assignee", "me");
        post(checker, claim + "/cite-new", "kind", "PRIMARY_DOCUMENT", "title", "Register of birds", "publisher",
                "Town archive", "origin", "Town archive", "address", "https://example.org/register", "stance",
                "SUPPORTS", "locator", "page 4", "quote", "nine of them", "accessedOn", "2026-11-01", "note", "seen");
        post(checker, claim + "/cite-new", "kind", "INTERVIEW", "title", "canary.secret.title", "publisher",
                "canary.secret.publisher", "origin", "canary.secret.origin", "address",
                "https://example.org/canary.secret.address", "confidential", "true", "stance", "SUPPORTS", "locator",
                "canary.secret.locator", "quote", "canary.secret.quote", "accessedOn", "2026-11-02", "note",
                "canary.secret.note");
        post(checker, claim + "/search", "lookedFor", "canaries", "place", "Town archive", "searchedOn", "2026-11-03");
        post(checker, claim + "/note", "note", "A note of the desk.");
        post(checker, claim + "/half-written", "field", "rationale", "text", "half written");
        post(checker, claim + "/wait", "whom", "The keeper", "until", "2099-01-01");
        post(checker, claim + "/propose", "rating", "TRUE", "rationale", "The register says so.");
        newsroom.readTheRest(checker, article);
        checker.navigate(article + "?sentence=3");
        checker.locator("#mark").getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Opinion").setExact(true)).click();
        long number = Long.parseLong(article.substring(article.lastIndexOf('/') + 1));
        attachFile(touchstone, checker, number);
        post(editor, claim + "/approve", "revision", revision(touchstone, number));
        post(checker, "/act" + article + "/conclusion", "conclusion", "There are nine.");
        post(editor, "/act" + article + "/conclusion/approve", "revision", "1");
        newsroom.signSetAside(editor, article);

        var canaries = new Canaries(touchstone.database(), number);
        Map<String, Map<String, String>> kept = canaries.seed();
        try {
            assertThat(post(editor, "/act" + article + "/publish", "edition", "1")).isEqualTo(200);
            String slug = one(touchstone, "select slug from publication where article_id = " + number);
            Set<String> published = publicWords(browser, newsroom, slug);

            post(editor, claim + "/return", "reason", "Count again.");
            post(checker, claim + "/propose", "rating", "FALSE", "rationale", "There are eight: canary.claim.rationale");
            post(editor, claim + "/approve", "revision", revision(touchstone, number));
            canaries.seed();
            assertThat(post(editor, "/act" + article + "/correct", "edition", "2", "claim", "1", "what",
                    "We miscounted: canary.correction.what")).isEqualTo(200);
            published.addAll(publicWords(browser, newsroom, slug));

            post(newsroom.reader(), "/reviews/" + slug + "/report", "error", "canary.reader_report.what", "contact",
                    "canary.reader_report.contact");
            assertThat(post(editor, "/act" + article + "/standing", "standing", "UNDER_REVIEW", "reason",
                    "canary.publication.standing_reason")).isEqualTo(200);
            published.addAll(publicWords(browser, newsroom, slug));
            canaries.seed();
            assertThat(canaries.missing()).as("columns without a canary").isEmpty();

            assertThat(post(editor, "/act" + article + "/standing", "standing", "WITHDRAWN", "reason",
                    "canary.publication.standing_reason")).isEqualTo(200);
            published.addAll(publicWords(browser, newsroom, slug));

            var allowed = new TreeSet<String>();
            PUBLIC.forEach(column -> allowed.add(Canaries.of(column)));
            assertThat(published).containsExactlyInAnyOrderElementsOf(allowed);

            assertThat(post(editor, "/act" + article + "/standing", "standing", "WITHHELD", "reason", "No."))
                    .isEqualTo(200);
            assertThat(newsroom.reader().request().get("/reviews/" + slug).status()).isEqualTo(410);
            assertThat(newsroom.reader().request().get("/reviews/" + slug + "/editions/1").status()).isEqualTo(410);
            Set<String> left = publicWords(browser, newsroom, slug);
            left.removeIf(word -> word.startsWith("canary.newsroom.") || word.equals("canary.rating.label"));
            assertThat(left).isEmpty();
        } finally {
            canaries.putBack(kept);
        }
    }

    /** The canaries in every answer that a reader or a machine gets by following links, in each format. */
    private static Set<String> publicWords(Browser browser, NewsroomAtWork newsroom, String slug) {
        APIRequestContext reader = newsroom.reader().request();
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(BEGINNINGS);
        open.add("/reviews/" + slug);
        open.add("/reviews/" + slug + ".json");
        open.add("/api/v1/reviews/" + slug);
        while (!open.isEmpty() && seen.size() < 400) {
            String address = open.poll();
            if (!seen.add(address)) {
                continue;
            }
            for (String format : FORMATS) {
                APIResponse answer = reader.get(address, RequestOptions.create().setHeader("Accept", format));
                assertThat(answer.status()).as(address + " as " + format).isLessThan(500);
                String text = address + "\n" + answer.headers() + "\n" + new String(answer.body(), StandardCharsets.UTF_8);
                CANARY.matcher(text).results().forEach(one -> found.add(one.group()));
                if (format.equals("text/html") || answer.headers().getOrDefault("content-type", "").contains("xml")) {
                    LINK.matcher(text).results().forEach(link -> {
                        String to = link.group(1) != null ? link.group(1)
                                : link.group(2) != null ? link.group(2) : link.group(3);
                        String path = to.replaceFirst("^http://(127\\.0\\.0\\.1|localhost):[0-9]+", "")
                                .replace("&amp;", "&").replaceFirst("#.*", "");
                        if (path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/assets")
                                && (!path.startsWith("/reviews/") || path.contains(slug))) {
                            open.add(path);
                        }
                    });
                }
            }
        }
        return found;
    }

    private static void attachFile(TouchstoneUnderTest touchstone, Page checker, long article) throws Exception {
        for (String source : one(touchstone, "select string_agg(distinct cast(source_id as text), ',') from citation"
                + " where claim_id in (select claim_id from claim where article_id = " + article + ")").split(",")) {
            checker.navigate("/desk");
            String token = checker.locator("meta[name=act-token]").getAttribute("content");
            checker.request().post("/act/sources/" + source + "/files?act-token=" + token, RequestOptions.create()
                    .setHeader("Accept", "application/json").setMultipart(FormData.create().set("file",
                            new FilePayload("canary.file.name.txt", "text/plain",
                                    "canary.file.bytes".getBytes(StandardCharsets.UTF_8)))));
        }
    }

    private static String revision(TouchstoneUnderTest touchstone, long article) throws Exception {
        return one(touchstone, "select revision from claim where article_id = " + article);
    }

    private static String one(TouchstoneUnderTest touchstone, String sql) throws Exception {
        try (var connection = touchstone.database().connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int post(Page page, String address, String... fields) {
        FormData form = FormData.create();
        for (int i = 0; i < fields.length; i += 2) {
            form.set(fields[i], fields[i + 1]);
        }
        if (address.startsWith("/act/")) {
            page.navigate("/desk");
            form.set("act-token", page.locator("meta[name=act-token]").getAttribute("content"));
        }
        return page.request().post(address, RequestOptions.create().setForm(form)
                .setHeader("Accept", "application/json")).status();
    }
}
