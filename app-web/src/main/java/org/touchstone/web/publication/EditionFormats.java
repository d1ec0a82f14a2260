package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.Edition;
import org.touchstone.publication.EditionId;
import org.touchstone.publication.Publication;
import org.touchstone.publication.Publications;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.serving.Alternates;
import org.touchstone.web.serving.Body;
import org.touchstone.web.serving.Format;

/**
 * Each edition for machines: its content byte for byte as it is kept, its claims as annotations of the article, and its
 * ClaimReviews as linked data. The newest has addresses without its number too.
 */
@ApplicationScoped
public class EditionFormats implements Format, Alternates {

    /** Linked data (JSON-LD 1.1). */
    static final String LINKED = "application/ld+json";
    /** Annotations (Web Annotation Protocol, 4.2). */
    static final String ANNOTATIONS = LINKED + ";profile=\"http://www.w3.org/ns/anno.jsonld\"";

    static final String SLUG = "(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)";

    @Inject
    private Publications publications;

    @Inject
    private Shelf shelf;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    @Override
    public List<Address> addresses() {
        return List.of(new Address(Pattern.compile("/reviews/" + SLUG + "(?:/editions/(?<edition>[1-9][0-9]{0,8}))?"
                + "/(?<kind>content|annotations|linked-data)\\.json"), List.of()));
    }

    @Override
    public List<Alternate> of(String address, Map<String, String> parameters) {
        String number = parameters.get("n");
        if (!address.equals("/reviews/{slug}") && !address.equals("/reviews/{slug}/editions/{n}")) {
            return List.of();
        }
        String path = "/reviews/" + parameters.get("slug") + (number == null ? "" : "/editions/" + number);
        return List.of(new Alternate("application/json", path + "/content.json"),
                new Alternate(LINKED, path + "/linked-data.json"),
                new Alternate(ANNOTATIONS, path + "/annotations.json"));
    }

    @Override
    public Body write(Asked asked) {
        Publication publication = publications.withSlug(asked.parts().getOrDefault("slug", ""))
                .orElseThrow(() -> new Refusal.NotFound("page"));
        boolean numbered = asked.parts().containsKey("edition");
        if (numbered) {
            publication.mustBeReadable();
        } else {
            publication.mustBeShown();
        }
        int number = numbered ? asked.number("edition") : publication.latestEdition();
        if (number > publication.latestEdition()) {
            throw new Refusal.NotFound("page");
        }
        Edition edition = publications.mustFind(new EditionId(publication.articleId(), number));
        PublishedReview review = shelf.withSlug(publication.slug(), number).orElseThrow();
        Map<String, String> headers = Map.of("Link", "<" + publicAddress.review(publication.slug())
                + ">; rel=\"canonical\", <" + publicAddress.root() + "/verify>; rel=\"help\"");
        return switch (asked.parts().getOrDefault("kind", "")) {
            case "annotations" -> MachineBody.json(ANNOTATIONS, Annotations.of(review,
                    publicAddress.review(review.slug()), label(review)), headers);
            case "linked-data" -> MachineBody.json(LINKED, linked(review), headers);
            default -> MachineBody.text("application/json", edition.content(), headers);
        };
    }

    private Annotations.Label label(PublishedReview review) {
        return new ShownReview(review, sentences)::label;
    }

    private JsonObject linked(PublishedReview review) {
        String address = publicAddress.review(review.slug());
        Annotations.Label label = label(review);
        var reviews = Json.createArrayBuilder();
        var graph = Json.createArrayBuilder();
        review.claims().forEach(claim -> {
            String url = publicAddress.claim(review.slug(), claim.number());
            var markup = Json.createObjectBuilder(ClaimReviewMarkup.of(review, claim, url, publicAddress.root(),
                    label.of(claim))).remove("@context");
            reviews.add(Json.createObjectBuilder().add("@id", url + "#review"));
            graph.add(markup);
        });
        graph.add(Json.createObjectBuilder().add("@type", "WebPage").add("@id", address).add("url", address)
                .add("name", review.article().title()).add("inLanguage", review.article().language())
                .add("datePublished", review.firstPublished().toString())
                .add("dateModified", review.published().toString())
                .add("version", review.edition())
                .add("publisher", Json.createObjectBuilder().add("@type", "Organization").add("name", review.newsroom())
                        .add("url", publicAddress.root() + "/"))
                .add("hasPart", reviews));
        return Json.createObjectBuilder().add("@context", "https://schema.org").add("@graph", graph).build();
    }
}
