package org.touchstone.web.publication;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.touchstone.web.publication.PublishedReview.Article;
import org.touchstone.web.publication.PublishedReview.Rating;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/**
 * The one ClaimReview of a claim's page (schema.org, as Google's reader takes it). It says what the page visibly says.
 * Who is credited with a claim must have made it: of a quotation that is confirmed the one quoted, else the publisher.
 */
final class ClaimReviewMarkup {

    private ClaimReviewMarkup() {
    }

    /**
     * @param address where the claim's page is, which is the {@code url} the standard asks for
     * @param root the newsroom's own address
     * @param withoutRating the words readers see in place of a rating, of a claim that has none
     */
    static JsonObject of(PublishedReview review, ReviewedClaim claim, String address, String root,
                         String withoutRating) {
        JsonObjectBuilder markup = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "ClaimReview")
                .add("@id", address + "#review")
                .add("url", address)
                .add("claimReviewed", PublishedReview.shown(claim.wording()))
                .add("datePublished", day(review.firstPublished()))
                .add("dateModified", day(review.published()))
                .add("author", Json.createObjectBuilder().add("@type", "Organization").add("name", review.newsroom())
                        .add("url", root + "/"))
                .add("itemReviewed", itemReviewed(review.article(), claim))
                .add("reviewRating", rating(review, claim, withoutRating));
        var citations = Json.createArrayBuilder();
        claim.citations().stream().map(PublishedReview.Citation::address).filter(java.util.Objects::nonNull).distinct()
                .map(PublishedReview::shown).forEach(citations::add);
        var corrections = Json.createArrayBuilder();
        review.correctionsOf(claim).forEach(made -> corrections.add(Json.createObjectBuilder()
                .add("@type", "CorrectionComment").add("text", made.what().text())
                .add("datePublished", day(made.at()))));
        if (!review.correctionsOf(claim).isEmpty()) {
            markup.add("correction", corrections);
        }
        return markup.add("citation", citations).add("inLanguage", review.article().language()).build();
    }

    /** As the text of a script element: nothing in it can end the element. */
    static String script(JsonObject markup) {
        return markup.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private static JsonObjectBuilder itemReviewed(Article article, ReviewedClaim claim) {
        JsonObjectBuilder appearance = Json.createObjectBuilder().add("@type", "Article")
                .add("headline", PublishedReview.shown(article.title()));
        add(appearance, "url", article.address());
        add(appearance, "datePublished", article.published());
        if (article.publisher() != null) {
            appearance.add("publisher", organization(article.publisher()));
        }
        JsonObjectBuilder item = Json.createObjectBuilder().add("@type", "Claim");
        if (claim.claimant() != null) {
            item.add("author", claim.confirmedQuotation()
                    ? Json.createObjectBuilder().add("@type", "Person")
                            .add("name", PublishedReview.shown(claim.claimant()))
                    : organization(claim.claimant()));
        }
        add(item, "datePublished", article.published());
        return item.add("appearance", appearance);
    }

    private static JsonObjectBuilder rating(PublishedReview review, ReviewedClaim claim, String withoutRating) {
        Rating rating = claim.rating();
        JsonObjectBuilder markup = Json.createObjectBuilder().add("@type", "Rating")
                .add("alternateName", rating == null ? withoutRating : PublishedReview.shown(rating.label()));
        if (rating != null && rating.number() != null) {
            markup.add("ratingValue", rating.number()).add("bestRating", review.scale().best())
                    .add("worstRating", review.scale().worst());
        }
        if (claim.rationale() != null) {
            markup.add("ratingExplanation", claim.rationale().text());
        }
        return markup;
    }

    private static JsonObjectBuilder organization(String name) {
        return Json.createObjectBuilder().add("@type", "Organization").add("name", PublishedReview.shown(name));
    }

    private static void add(JsonObjectBuilder object, String name, @Nullable Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }
}
