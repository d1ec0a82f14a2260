package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/**
 * A thousand claims of hostile text, published: each page's ClaimReview is read by a parser of HTML and one of JSON
 * that are not the program's own, says what the page says, and is nothing but its script element.
 */
@Journey
class HostileClaimsIT {

    private static final int CLAIMS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What HTML does not have, and pages leave out. */
    private static final Pattern CONTROL = Pattern.compile("[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f]");
    private static final List<String> WORDS = List.of(
            "</script>", "</script ><script>hostile(1)</script>", "<!--<script>", "-->", "<![CDATA[", "]]>", "\"",
            "'", "\\", "\\u003c/script>", "\\\"", "&lt;/script&gt;", "&", "&amp;", "&#60;",
            "<img src=x onerror=hostile(2)>", "\"},{\"@type\":\"ClaimReview\"", "{{7*7}}", "#{hostile}",
            "${hostile}", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff", "\u0001", "\u001f", "\u007f", "\u0085",
            "\u00a0", "é", "e\u0301", "👩‍🚀", "𝕏", "قال المجلس", "港口", "Marlow Bay", "9 per cent",
            "javascript:hostile(3)", "%3C/script%3E", "{0}", "{0,choice,0#none}", "<svg/onload=hostile(4)>", "</h1>",
            "</title>", "</head><body>", "\t", "long ".repeat(60));

    @Test
    void markupSaysWhatThePageSaysAndNeverLeavesItsElement(TouchstoneUnderTest touchstone, Browser browser)
            throws Exception {
        new NewsroomAtWork(touchstone, browser);
        try (var review = new PublishedByRequests(touchstone)) {
            ObjectNode edition = (ObjectNode) JSON.readTree(review.database().text(
                    "select content from edition where article_id = ?", review.number()));
            String slug = "hostile-claims-" + review.number();
            edition.put("slug", slug);
            ArrayNode claims = edition.putArray("claims");
            var random = new Random(4_1108);
            IntStream.rangeClosed(1, CLAIMS).forEach(number -> claims.add(claim(random, number)));
            review.publishBeside(slug, JSON.writeValueAsString(edition));
            Sender stranger = Sender.stranger(touchstone.url());
            Queue<String> wrong = new ConcurrentLinkedQueue<>();
            IntStream.range(0, CLAIMS).parallel().forEach(i -> check(stranger,
                    "/reviews/" + slug + "/claims/" + (i + 1), claims.get(i), wrong));
            assertThat(wrong).isEmpty();
            assertThat(HostileIT.scripts("the review", Jsoup.parse(stranger.get("/reviews/" + slug).body()))).isEmpty();
            JsonNode linked = JSON.readTree(stranger.get("/reviews/" + slug + "/linked-data.json").body());
            assertThat(linked.get("@graph")).hasSize(CLAIMS + 1);
            assertThat(linked.at("/@graph/7/claimReviewed").asText())
                    .isEqualTo(CONTROL.matcher(claims.get(7).get("wording").asText()).replaceAll(""));
            Document feed = Jsoup.parse(stranger.get("/feed").body(), "", Parser.xmlParser());
            assertThat(feed.select("entry")).isNotEmpty();
            review.withhold(slug);
        }
    }

    private static ObjectNode claim(Random random, int number) {
        ObjectNode claim = JSON.createObjectNode().put("number", number).put("wording", text(random, 6));
        boolean quotation = random.nextBoolean();
        claim.put("kind", quotation ? "QUOTATION" : "STATEMENT").put("claimant", text(random, 2)).put("status", "RATED")
                .put("checked", "2026-11-20");
        if (quotation) {
            claim.put("said", random.nextBoolean());
        }
        claim.putArray("exact").add(text(random, 3));
        ObjectNode rating = claim.putObject("rating").put("key", "K").put("label", text(random, 2)).put("tone", "HALF");
        if (random.nextBoolean()) {
            rating.put("number", 1 + random.nextInt(5));
        }
        String why = text(random, 9);
        claim.putObject("rationale").put("text", why).put("html", "<p>" + why.replace("&", "&amp;")
                .replace("<", "&lt;").replace(">", "&gt;") + "</p>");
        claim.putArray("searches").addObject().put("lookedFor", text(random, 2)).put("place", text(random, 2))
                .put("on", "2026-11-19");
        claim.putArray("citations").addObject().put("number", 1).put("title", text(random, 3)).put("kind", "DATA")
                .put("stance", "SUPPORTS").put("accessed", "2026-11-18").put("quote", text(random, 3))
                .put("address", "https://example.org/?q=" + text(random, 2));
        return claim;
    }

    private static String text(Random random, int words) {
        var text = new StringBuilder("x");
        for (int i = 1 + random.nextInt(words); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append('x').toString();
    }

    private static void check(Sender stranger, String address, JsonNode claim, Queue<String> wrong) {
        String html = stranger.get(address).body();
        Document page = Jsoup.parse(html);
        Elements scripts = page.select("script");
        Elements markup = page.select("script[type=application/ld+json]");
        if (markup.size() != 1 || scripts.size() != 1 || page.select("head script").size() != 1) {
            wrong.add(address + ": " + scripts);
            return;
        }
        var told = new ArrayList<String>(HostileIT.scripts(address, page));
        try {
            JsonNode said = JSON.readTree(markup.first().data());
            same(told, "wording", said.get("claimReviewed"), claim.get("wording"));
            same(told, "label", said.at("/reviewRating/alternateName"), claim.at("/rating/label"));
            same(told, "number", said.at("/reviewRating/ratingValue"), claim.at("/rating/number"));
            same(told, "claimant", said.at("/itemReviewed/author/name"), claim.get("claimant"));
            same(told, "type", said.get("@type"), JSON.valueToTree("ClaimReview"));
            shown(told, "url", said.get("url"), page.select("link[rel=canonical]").attr("href"));
            shown(told, "heading", said.get("claimReviewed"), page.select("h1").first().wholeText());
            shown(told, "verdict", said.at("/reviewRating/alternateName"), page.select("#verdict").first().wholeText()
                    .replaceFirst("^◐ ", ""));
            shown(told, "reasons", said.at("/reviewRating/ratingExplanation"), page.select(".finding .why p").first()
                    .wholeText());
            shown(told, "who", said.at("/itemReviewed/author/name"), page.select("header .facts bdi").first()
                    .wholeText());
            shown(told, "source", said.at("/citation/0"), page.select(".source-title a").attr("href"));
            boolean number = page.select(".finding > .facts").text().contains(" ");
            if (number != claim.at("/rating").has("number")) {
                told.add("the number is on the page or in the markup alone");
            }
        } catch (JsonProcessingException broken) {
            told.add(broken.getMessage());
        }
        told.forEach(one -> wrong.add(address + ": " + one));
    }

    private static void same(List<String> wrong, String what, JsonNode one, JsonNode other) {
        if (!(one == null || one.isMissingNode() ? other.isMissingNode()
                : one.asText().equals(CONTROL.matcher(other.asText()).replaceAll("")))) {
            wrong.add(what + ": " + one + " and not " + other);
        }
    }

    private static void shown(List<String> wrong, String what, JsonNode said, String shown) {
        if (!said.asText().equals(shown)) {
            wrong.add(what + ": " + said + " and not " + JSON.valueToTree(shown));
        }
    }
}
