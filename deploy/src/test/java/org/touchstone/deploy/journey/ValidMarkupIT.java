package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Every page is HTML and every feed is Atom as their standards have them, and a review weighs little. */
@Journey
class ValidMarkupIT {

    /** What a reader's browser fetches for one review, pictures aside: 60 KB. */
    private static final int HEAVIEST = 60_000;
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)\"?\\)");

    private final NuChecker checker = new NuChecker();
    private final Set<String> read = new LinkedHashSet<>();
    private final List<String> flaws = new ArrayList<>();

    @Test
    void everyPageForReadersIsValidHoweverTheReviewStands(TouchstoneUnderTest touchstone, Browser browser)
            throws IOException {
        new NewsroomAtWork(touchstone, browser);
        try (var review = new PublishedByRequests(touchstone)) {
            forgetReports(review);
            Sender stranger = Sender.stranger(touchstone.url());
            String page = "/reviews/" + review.slug;
            check(stranger, 200, "/", page, page + "/claims/1", page + "/claims/2", page + "/claims/3",
                    page + "/report", "/embed" + page, "/embed" + page + "/claims/1", "/embed" + page + "/claims/3",
                    "/methodology", "/scale", "/about", "/funding", "/verify", "/signin");
            review.correct("FALSE", "The register says *eight*.", "We miscounted <b>the gulls</b>.");
            String receipt = report(stranger, page, "A gull is missing.");
            check(stranger, 200, page, page + "/claims/1", page + "/editions", page + "/editions?from=1&to=2",
                    page + "/editions/1", page + "/editions/1/claims/1", page + "/editions/2", "/corrections", "/feed",
                    receipt);
            review.answer("NO_ERROR", "It was away, not missing.");
            check(stranger, 200, page, receipt);
            for (String language : List.of("en", "ar")) {
                longReview(stranger, review, language);
            }
            review.stand("UNDER_REVIEW");
            check(stranger, 200, "/", page, page + "/claims/1", "/embed" + page, "/embed" + page + "/claims/1",
                    "/feed");
            review.stand("WITHDRAWN");
            check(stranger, 410, page + "/claims/1", page + "/report", "/embed" + page, "/embed" + page + "/claims/1");
            check(stranger, 200, page, page + "/editions/1", page + "/editions", "/feed", "/corrections");
            review.stand("WITHHELD");
            check(stranger, 410, page, page + "/claims/1", page + "/editions/1", page + "/editions", "/embed" + page);
            check(stranger, 200, "/feed", receipt);
            refusals(stranger);
            assertThat(flaws).isEmpty();
            assertThat(read).hasSizeGreaterThan(40);
        }
    }

    /** A long one in this language: its pages, and what it weighs. */
    private void longReview(Sender stranger, PublishedByRequests review, String language) throws IOException {
        String slug = "long-" + language + "-" + review.number();
        review.publishBeside(slug, LongReview.of(review.database().text("select content from edition where article_id"
                + " = ? and number = 1", review.number()), slug, language));
        String page = "/reviews/" + slug;
        check(stranger, 200, page, page + "/claims/2", page + "/claims/4", page + "/claims/8", page + "/claims/11",
                page + "/claims/12", page + "/editions/1", page + "/report", "/embed" + page,
                "/embed" + page + "/claims/8", "/", "/feed");
        int weight = weight(stranger, page);
        System.out.println("A review of twelve claims, in letters of " + language + ", weighs " + weight + " bytes.");
        assertThat(weight).isBetween(20_000, HEAVIEST);
        review.withhold(slug);
    }

    /** Pages that say no, in every way a reader may meet. */
    private void refusals(Sender stranger) {
        check(stranger, 404, "/nowhere", "/reviews/nobody-wrote-this", "/receipts/none", "/embed/reviews/nobody-wrote-this");
        flaw("406", Sender.sent(stranger.request("/").header("Accept", "image/gif").build()));
        flaw("403", Sender.sent(stranger.request("/act/sources").header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("title=x")).build()));
        flaw("405", Sender.sent(stranger.request("/").header("Accept", "text/html").DELETE().build()));
    }

    @Test
    void everyPageForMembersIsValid(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var review = new PublishedByRequests(touchstone)) {
            forgetReports(review);
            long claim = review.database().number("select min(claim_id) from claim where article_id = ?",
                    review.number());
            long source = review.database().number("select min(source_id) from source");
            report(Sender.stranger(touchstone.url()), "/reviews/" + review.slug, "A gull is missing, again.");
            long report = review.database().number("select max(report_id) from reader_report");
            String article = review.article;
            List<String> pages = List.of("/desk", "/inbox", "/reports", "/reports/" + report, "/articles",
                    "/articles/import", article, article + "?sentence=1", article + "?claim=1", article + "/next",
                    article + "/drafts/1", article + "/set-aside", article + "/facts", article + "/publish",
                    article + "/suggestions", "/claims/" + claim, "/claims/" + (claim + 2), "/sources",
                    "/sources/" + source, "/elsewhere", "/search?q=gulls", "/account", "/approvals");
            check(review.checker, 200, pages.toArray(String[]::new));
            check(review.checker, 409, article + "/clear", article + "/memo");
            check(review.editor, 200, pages.toArray(String[]::new));
            check(review.editor, 200, article + "/preview");
            check(Sender.member(touchstone.url(), review.database(), "Kay Direct", List.of("ADMIN")), 200, "/desk",
                    "/admin/members", "/admin/newsroom", "/admin/search", "/admin/ranking", "/admin/audit");
            assertThat(flaws).isEmpty();
        }
    }

    /** The readers of other tests came from the same address, which may report so often an hour. */
    private static void forgetReports(PublishedByRequests review) {
        review.database().change("delete from throttle");
    }

    private static String report(Sender stranger, String page, String error) {
        HttpResponse<String> answer = stranger.post(page + "/report", "error", error, "contact", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private void check(Sender by, int status, String... addresses) {
        for (String address : addresses) {
            HttpResponse<String> answer = by.get(address);
            if (answer.statusCode() != status) {
                flaws.add(address + " answered " + answer.statusCode() + " and not " + status);
            }
            if (address.equals("/feed")) {
                AtomRules.flaws(answer.body(), by.url() + "/feed").forEach(flaw -> flaws.add("/feed: " + flaw));
            } else {
                flaw(address, answer);
            }
            read.add(address);
        }
    }

    private void flaw(String address, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(address).startsWith("text/html");
        checker.flaws(answer.body()).forEach(flaw -> flaws.add(address + ": " + flaw));
    }

    /** What the page and all it asks for weigh as they are sent, packed. */
    private static int weight(Sender stranger, String page) throws IOException {
        String html = stranger.get(page).body();
        Document document = Jsoup.parse(html);
        int weight = packed(html);
        var fonts = new LinkedHashSet<String>();
        for (String sheet : document.select("link[rel=stylesheet]").eachAttr("href")) {
            String css = stranger.get(sheet).body();
            weight += packed(css);
            FONT.matcher(css).results().forEach(font -> fonts.add(sheet.replaceFirst("[^/]+/[^/]+$", "")
                    + font.group(1).replaceFirst("^\\.\\./", "")));
        }
        assertThat(fonts).as("fonts").isNotEmpty();
        for (String script : document.select("script[src]").eachAttr("src")) {
            weight += packed(stranger.get(script).body());
        }
        for (String font : fonts) {
            HttpResponse<String> answer = Sender.sent(stranger.request(font)
                    .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()).build());
            weight += Integer.parseInt(answer.headers().firstValue("Content-Length").orElseThrow());
        }
        return weight;
    }

    private static int packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
