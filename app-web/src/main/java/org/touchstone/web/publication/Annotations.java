package org.touchstone.web.publication;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.web.publication.PublishedReview.Piece;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/**
 * A review as notes on the article it is about (Web Annotation Data Model, W3C Recommendation of 23 February 2017): one
 * for every place where a claim stands, found again by its exact words with those before and after it.
 */
final class Annotations {

    /** Of the words around, in code points. */
    private static final int AROUND = 32;

    /** The verdict in words readers see. */
    @FunctionalInterface
    interface Label {
        String of(ReviewedClaim claim);
    }

    private Annotations() {
    }

    /** @param address where the review is */
    static JsonObject of(PublishedReview review, String address, Label label) {
        String text = text(review);
        String at = address + "/editions/" + review.edition() + "/annotations.json";
        List<JsonObject> items = new ArrayList<>();
        for (ReviewedClaim claim : review.claims()) {
            for (String exact : claim.exact()) {
                items.add(item(review, claim, address, at + "#" + (items.size() + 1), label.of(claim),
                        selector(text, exact)));
            }
            if (claim.exact().isEmpty()) {
                items.add(item(review, claim, address, at + "#" + (items.size() + 1), label.of(claim), null));
            }
        }
        JsonObjectBuilder collection = Json.createObjectBuilder().add("@context", "http://www.w3.org/ns/anno.jsonld")
                .add("id", at).add("type", "AnnotationCollection").add("label", review.article().title())
                .add("creator", creator(review)).add("created", review.published().toString())
                .add("total", items.size());
        if (!items.isEmpty()) {
            collection.add("first", Json.createObjectBuilder().add("id", at + "#page").add("type", "AnnotationPage")
                    .add("startIndex", 0).add("items", Json.createArrayBuilder(items)));
        }
        return collection.build();
    }

    private static JsonObject item(PublishedReview review, ReviewedClaim claim, String address, String id, String label,
                                   @Nullable JsonObject selector) {
        String why = claim.rationale() == null ? "" : ": " + claim.rationale().text();
        String source = review.article().address() == null ? address : review.article().address();
        JsonObjectBuilder target = Json.createObjectBuilder().add("type", "SpecificResource").add("source", source);
        if (selector != null) {
            target.add("selector", selector);
        }
        return Json.createObjectBuilder().add("id", id).add("type", "Annotation").add("motivation", "assessing")
                .add("creator", creator(review)).add("created", review.published().toString())
                .add("body", Json.createObjectBuilder().add("type", "TextualBody").add("purpose", "assessing")
                        .add("format", "text/plain").add("value", label + why))
                .add("target", target)
                .add("via", address + "/claims/" + claim.number()).build();
    }

    private static JsonObjectBuilder creator(PublishedReview review) {
        return Json.createObjectBuilder().add("type", "Organization").add("name", review.newsroom());
    }

    private static JsonObject selector(String text, String exact) {
        JsonObjectBuilder selector = Json.createObjectBuilder().add("type", "TextQuoteSelector").add("exact", exact);
        int start = text.indexOf(exact);
        if (start >= 0) {
            int end = start + exact.length();
            int from = text.offsetByCodePoints(start, -Math.min(AROUND, text.codePointCount(0, start)));
            int to = text.offsetByCodePoints(end, Math.min(AROUND, text.codePointCount(end, text.length())));
            selector.add("prefix", text.substring(from, start)).add("suffix", text.substring(end, to));
        }
        return selector.build();
    }

    private static String text(PublishedReview review) {
        var text = new StringBuilder();
        review.paragraphs().forEach(paragraph -> {
            for (Piece piece : paragraph.pieces()) {
                text.append(piece.text() == null ? "" : piece.text());
            }
            text.append('\n');
        });
        return text.toString();
    }
}
