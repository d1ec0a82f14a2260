package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.EditionId;
import org.touchstone.publication.EditionLine;
import org.touchstone.publication.Publication;
import org.touchstone.publication.Publications;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.publication.PublishedReview.Rating;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;
import org.touchstone.web.serving.Body;
import org.touchstone.web.serving.Format;

/**
 * The interface for programs, to be read by anybody without a key: {@code /api/v1}, described by {@code openapi.json}
 * (OpenAPI 3.1) at the same place.
 */
@ApplicationScoped
public class OpenInterface implements Format {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 100;

    @Inject
    private Shelf shelf;

    @Inject
    private Publications publications;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    @Override
    public List<Address> addresses() {
        String review = "/api/v1/reviews/" + EditionFormats.SLUG;
        return List.of(new Address(Pattern.compile("/api/v1/(?<kind>openapi)\\.json"), List.of()),
                new Address(Pattern.compile("/api/v1/(?<kind>reviews)"), List.of("page", "size")),
                new Address(Pattern.compile(review + "(?:/(?<kind>claims|editions)(?:/(?<number>[1-9][0-9]{0,8}))?)?"),
                        List.of()));
    }

    @Override
    public Body write(Asked asked) {
        String kind = asked.parts().getOrDefault("kind", "review");
        if (kind.equals("openapi")) {
            return MachineBody.text("application/json", description(), Map.of());
        }
        if (kind.equals("reviews")) {
            return reviews(asked);
        }
        Publication publication = publications.withSlug(asked.parts().getOrDefault("slug", ""))
                .orElseThrow(() -> new Refusal.NotFound("page"));
        boolean one = asked.parts().containsKey("number");
        int number = asked.number("number");
        if (kind.equals("editions")) {
            return one ? edition(publication, number) : editions(publication);
        }
        publication.mustBeShown();
        PublishedReview review = shelf.withSlug(publication.slug()).orElseThrow();
        if (!kind.equals("claims")) {
            return json(review(review, publication).build());
        }
        if (one) {
            return json(claim(review, review.claim(number).orElseThrow(() -> new Refusal.NotFound("page"))).build());
        }
        JsonArrayBuilder items = Json.createArrayBuilder();
        review.claims().forEach(claim -> items.add(claim(review, claim)));
        return json(Json.createObjectBuilder().add("items", items).build());
    }

    private Body reviews(Asked asked) {
        int page = Feeds.page(asked);
        int size = size(asked);
        long total = publications.count();
        JsonArrayBuilder items = Json.createArrayBuilder();
        int offset = (int) Math.min((long) (page - 1) * size, Integer.MAX_VALUE);
        for (Publication each : publications.newest(offset, size)) {
            items.add(review(shelf.withSlug(each.slug()).orElseThrow(), each));
        }
        String here = publicAddress.root() + "/api/v1/reviews?";
        JsonObjectBuilder list = Json.createObjectBuilder().add("page", page).add("size", size).add("total", total)
                .add("items", items);
        if (total > (long) page * size) {
            list.add("next", here + "page=" + (page + 1) + "&size=" + size);
        }
        return json(list.build());
    }

    private static int size(Asked asked) {
        String typed = asked.parameters().get("size");
        if (typed == null) {
            return DEFAULT_SIZE;
        }
        if (!typed.matches("[1-9][0-9]{0,2}") || Integer.parseInt(typed) > LARGEST) {
            throw new Refusal.Invalid("size", "page.size", LARGEST);
        }
        return Integer.parseInt(typed);
    }

    private JsonObjectBuilder review(PublishedReview review, Publication publication) {
        String address = publicAddress.review(review.slug());
        JsonObjectBuilder article = Json.createObjectBuilder().add("title", review.article().title())
                .add("language", review.article().language());
        add(article, "byline", review.article().byline());
        add(article, "publisher", review.article().publisher());
        add(article, "address", review.article().address());
        add(article, "published", review.article().published());
        JsonObjectBuilder json = Json.createObjectBuilder().add("slug", review.slug()).add("url", address)
                .add("edition", review.edition()).add("standing", publication.standing().name())
                .add("firstPublished", review.firstPublished().toString())
                .add("published", review.published().toString())
                .add("sha256", publications.mustFind(new EditionId(publication.articleId(), review.edition()))
                        .sha256().hex())
                .add("newsroom", review.newsroom()).add("article", article)
                .add("claims", review.claims().size()).add("corrections", review.corrections().size());
        add(json, "conclusion", review.conclusion() == null ? null : review.conclusion().text());
        return json;
    }

    private JsonObjectBuilder claim(PublishedReview review, ReviewedClaim claim) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("number", claim.number())
                .add("url", publicAddress.claim(review.slug(), claim.number())).add("wording", claim.wording())
                .add("kind", claim.kind()).add("status", claim.status())
                .add("verdict", new ShownReview(review, sentences).label(claim));
        add(json, "claimant", claim.claimant());
        add(json, "checked", claim.checked());
        add(json, "rationale", claim.rationale() == null ? null : claim.rationale().text());
        Rating rating = claim.rating();
        if (rating != null && rating.number() != null) {
            json.add("rating", Json.createObjectBuilder().add("value", rating.number())
                    .add("best", review.scale().best()).add("worst", review.scale().worst()));
        }
        JsonArrayBuilder citations = Json.createArrayBuilder();
        claim.citations().forEach(citation -> {
            JsonObjectBuilder one = Json.createObjectBuilder().add("number", citation.number())
                    .add("title", citation.title()).add("kind", citation.kind()).add("stance", citation.stance())
                    .add("accessed", citation.accessed().toString());
            add(one, "publisher", citation.publisher());
            add(one, "address", citation.address());
            add(one, "locator", citation.locator());
            add(one, "quote", citation.quote());
            citations.add(one);
        });
        return json.add("citations", citations);
    }

    private Body editions(Publication publication) {
        publication.mustBeReadable();
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (EditionLine line : publications.editions(publication.articleId())) {
            items.add(Json.createObjectBuilder().add("edition", line.number())
                    .add("url", publicAddress.review(publication.slug()) + "/editions/" + line.number())
                    .add("published", line.publishedAt().toString())
                    .add("sha256", publications.mustFind(new EditionId(publication.articleId(), line.number())).sha256()
                            .hex()));
        }
        return json(Json.createObjectBuilder().add("items", items).build());
    }

    private Body edition(Publication publication, int number) {
        publication.mustBeReadable();
        if (number > publication.latestEdition()) {
            throw new Refusal.NotFound("page");
        }
        return MachineBody.text("application/json",
                publications.mustFind(new EditionId(publication.articleId(), number)).content(), Map.of());
    }

    private static Body json(jakarta.json.JsonObject json) {
        return MachineBody.json("application/json", json, Map.of());
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static String description() {
        try (InputStream bytes = Objects.requireNonNull(OpenInterface.class.getResourceAsStream("openapi.json"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
