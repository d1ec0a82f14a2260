package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.Publication;
import org.touchstone.publication.Publications;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.serving.Body;
import org.touchstone.web.serving.Format;

/**
 * What is new: editions and corrections as an Atom feed (RFC 4287), all ClaimReviews as a feed of data (schema.org
 * DataFeed), and all addresses for crawlers (sitemaps.org, RFC 9309).
 */
@ApplicationScoped
public class Feeds implements Format {

    private static final int ENTRIES = 50;
    private static final int DATA_PAGE = 50;
    private static final int MAP_PAGE = 1_000;

    private record Entry(String id, String link, String title, String summary, Instant at) {
    }

    @Inject
    private Shelf shelf;

    @Inject
    private Publications publications;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    @Override
    public List<Address> addresses() {
        return List.of(new Address(Pattern.compile("/(?<kind>feed|robots\\.txt)"), List.of()),
                new Address(Pattern.compile("/(?<kind>sitemap)(?:-(?<part>[1-9][0-9]{0,4}))?\\.xml"), List.of()),
                new Address(Pattern.compile("/(?<kind>claim-reviews)\\.json"), List.of("page")));
    }

    @Override
    public Body write(Asked asked) {
        return switch (asked.parts().getOrDefault("kind", "")) {
            case "feed" -> MachineBody.text("application/atom+xml;charset=UTF-8", atom(), Map.of());
            case "sitemap" ->
                MachineBody.text("application/xml;charset=UTF-8", sitemap(asked.number("part")), Map.of());
            case "claim-reviews" -> data(page(asked));
            default -> MachineBody.text("text/plain;charset=UTF-8", robots(), Map.of());
        };
    }

    /** The parameter {@code page}, 1 when it is not there. */
    static int page(Asked asked) {
        String typed = asked.parameters().get("page");
        if (typed == null) {
            return 1;
        }
        if (!typed.matches("[1-9][0-9]{0,5}")) {
            throw new Refusal.Invalid("page", "page.number");
        }
        return Integer.parseInt(typed);
    }

    private String atom() {
        List<Entry> entries = new ArrayList<>();
        for (PublishedReview review : shelf.newest(0, ENTRIES)) {
            String address = publicAddress.review(review.slug());
            if (review.corrections().stream().noneMatch(made -> made.edition() == review.edition())) {
                entries.add(new Entry(address + "/editions/" + review.edition(), address, review.article().title(),
                        review.conclusion() == null ? "" : review.conclusion().text(), review.published()));
            }
        }
        for (PublishedReview review : shelf.newestCorrections(ENTRIES).stream().map(Shelf.Corrected::review).distinct()
                .toList()) {
            String address = publicAddress.review(review.slug());
            review.corrections().forEach(made -> entries.add(new Entry(address + "/editions/" + made.edition(), address,
                    sentences.words("feed.correction", review.article().title()), made.what().text(), made.at())));
        }
        entries.sort(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id));
        String root = publicAddress.root();
        String name = newsrooms.current().name();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
                .append("<id>").append(Xml.text(root)).append("/feed</id>\n<title>")
                .append(Xml.text(sentences.words("feed.title", name))).append("</title>\n<updated>")
                .append(entries.isEmpty() ? Instant.EPOCH : entries.get(0).at()).append("</updated>\n<author><name>")
                .append(Xml.text(name)).append("</name></author>\n")
                .append("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
                .append(Xml.text(root)).append("/feed\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
                .append(Xml.text(root)).append("/\"/>\n");
        entries.stream().limit(ENTRIES).forEach(entry -> xml.append("<entry><id>").append(Xml.text(entry.id()))
                .append("</id><title>").append(Xml.text(entry.title())).append("</title><updated>").append(entry.at())
                .append("</updated><link rel=\"alternate\" type=\"text/html\" href=\"").append(Xml.text(entry.link()))
                .append("\"/><summary>").append(Xml.text(entry.summary())).append("</summary></entry>\n"));
        return xml.append("</feed>\n").toString();
    }

    private Body data(int page) {
        var elements = Json.createArrayBuilder();
        String root = publicAddress.root();
        List<PublishedReview> reviews = shelf.newest((page - 1) * DATA_PAGE, DATA_PAGE);
        if (page > 1 && reviews.isEmpty()) {
            throw new Refusal.NotFound("page");
        }
        for (PublishedReview review : reviews) {
            var shown = new ShownReview(review, sentences);
            review.claims().forEach(claim -> elements.add(Json.createObjectBuilder().add("@type", "DataFeedItem")
                    .add("dateCreated", review.firstPublished().toString())
                    .add("dateModified", review.published().toString())
                    .add("item", ClaimReviewMarkup.of(review, claim,
                            publicAddress.claim(review.slug(), claim.number()), root, shown.label(claim)))));
        }
        boolean more = publications.count() > (long) page * DATA_PAGE;
        var feed = Json.createObjectBuilder().add("@context", "https://schema.org").add("@type", "DataFeed")
                .add("name", newsrooms.current().name()).add("url", root + "/claim-reviews.json")
                .add("dataFeedElement", elements);
        return MachineBody.json("application/ld+json", feed.build(), more
                ? Map.of("Link", "<" + root + "/claim-reviews.json?page=" + (page + 1) + ">; rel=\"next\"") : Map.of());
    }

    private String sitemap(int part) {
        String root = Xml.text(publicAddress.root());
        long count = publications.count();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        if (part == 0 && count > MAP_PAGE) {
            xml.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            for (int i = 1; (long) (i - 1) * MAP_PAGE < count; i++) {
                xml.append("<sitemap><loc>").append(root).append("/sitemap-").append(i)
                        .append(".xml</loc></sitemap>\n");
            }
            return xml.append("</sitemapindex>\n").toString();
        }
        int offset = Math.max(0, part - 1) * MAP_PAGE;
        if (part > 0 && offset >= count) {
            throw new Refusal.NotFound("page");
        }
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        if (part <= 1) {
            for (String page : List.of("/", "/methodology", "/scale", "/corrections", "/about", "/funding",
                    "/verify")) {
                xml.append("<url><loc>").append(root).append(page).append("</loc></url>\n");
            }
        }
        for (Publication each : publications.newest(offset, MAP_PAGE)) {
            xml.append("<url><loc>").append(root).append("/reviews/").append(each.slug()).append("</loc><lastmod>")
                    .append(each.lastPublishedAt()).append("</lastmod></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    private String robots() {
        return """
                User-agent: *
                Disallow: /act/
                Disallow: /desk
                Disallow: /articles
                Disallow: /claims
                Disallow: /sources
                Disallow: /admin/
                Disallow: /receipts/
                Sitemap: %s/sitemap.xml
                """.formatted(publicAddress.root());
    }
}
