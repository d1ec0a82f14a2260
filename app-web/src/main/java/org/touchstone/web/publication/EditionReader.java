package org.touchstone.web.publication;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Tone;
import org.touchstone.web.publication.PublishedReview.Article;
import org.touchstone.web.publication.PublishedReview.Citation;
import org.touchstone.web.publication.PublishedReview.Correction;
import org.touchstone.web.publication.PublishedReview.Counts;
import org.touchstone.web.publication.PublishedReview.Paragraph;
import org.touchstone.web.publication.PublishedReview.Piece;
import org.touchstone.web.publication.PublishedReview.Prose;
import org.touchstone.web.publication.PublishedReview.Rating;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;
import org.touchstone.web.publication.PublishedReview.Scale;
import org.touchstone.web.publication.PublishedReview.Search;

/** Reads an edition's canonical JSON, format {@code touchstone-edition-1}. */
final class EditionReader {

    private EditionReader() {
    }

    static PublishedReview read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject edition = reader.readObject();
            JsonObject counts = edition.getJsonObject("counts");
            JsonObject scale = edition.getJsonObject("scale");
            return new PublishedReview(edition.getString("slug"), edition.getInt("edition"),
                    Instant.parse(edition.getString("firstPublished", edition.getString("published"))),
                    Instant.parse(edition.getString("published")), edition.getJsonObject("newsroom").getString("name"),
                    new Scale(scale.getInt("worst"), scale.getInt("best")), article(edition.getJsonObject("article")),
                    edition.getBoolean("excerpts"),
                    new Counts(counts.getInt("sentences"), counts.getInt("read"), counts.getInt("setAside"),
                            counts.getInt("verdicts")),
                    prose(edition.getJsonObject("conclusion")),
                    each(edition.getJsonArray("paragraphs"), EditionReader::paragraph),
                    each(edition.getJsonArray("claims"), EditionReader::claim),
                    each(edition.getJsonArray("corrections"), EditionReader::correction));
        }
    }

    private static Article article(JsonObject article) {
        return new Article(article.getString("title"), article.getString("byline", null),
                article.getString("publisher", null), article.getString("address", null),
                article.getString("language"), day(article, "published"));
    }

    private static Paragraph paragraph(JsonObject paragraph) {
        return new Paragraph(paragraph.getBoolean("heading"), paragraph.getBoolean("headline"),
                each(paragraph.getJsonArray("pieces"), piece -> new Piece(piece.getString("text", null),
                        piece.getBoolean("gap", false), numbers(piece.getJsonArray("claims")))));
    }

    private static ReviewedClaim claim(JsonObject claim) {
        return new ReviewedClaim(claim.getInt("number"), claim.getString("wording"), claim.getString("kind"),
                claim.getString("claimant", null), claim.containsKey("said") ? claim.getBoolean("said") : null,
                claim.getJsonArray("exact").getValuesAs(jakarta.json.JsonString::getString),
                claim.getString("status"), claim.getString("closingReason", null), number(claim, "duplicateOf"),
                rating(claim.getJsonObject("rating")), prose(claim.getJsonObject("rationale")), day(claim, "checked"),
                each(claim.getJsonArray("citations"), EditionReader::citation),
                each(claim.getJsonArray("searches"), search -> new Search(search.getString("lookedFor"),
                        search.getString("place"), LocalDate.parse(search.getString("on")))));
    }

    private static Correction correction(JsonObject correction) {
        JsonObject what = correction.getJsonObject("what");
        return new Correction(correction.getInt("edition"), Instant.parse(correction.getString("at")),
                numbers(correction.getJsonArray("claims")), correction.getBoolean("conclusion"),
                prose(what));
    }

    private static Citation citation(JsonObject citation) {
        return new Citation(citation.getInt("number"), citation.getString("title"),
                citation.getString("publisher", null), citation.getString("kind"), citation.getString("address", null),
                citation.getString("stance"), citation.getString("locator", null), citation.getString("quote", null),
                LocalDate.parse(citation.getString("accessed")));
    }

    private static @Nullable Rating rating(@Nullable JsonObject rating) {
        return rating == null ? null : new Rating(rating.getString("key"), rating.getString("label"),
                number(rating, "number"), Tone.valueOf(rating.getString("tone")));
    }

    private static @Nullable Prose prose(@Nullable JsonObject prose) {
        return prose == null ? null : new Prose(prose.getString("html"), prose.getString("text"));
    }

    private static @Nullable LocalDate day(JsonObject object, String name) {
        return object.containsKey(name) ? LocalDate.parse(object.getString(name)) : null;
    }

    private static @Nullable Integer number(JsonObject object, String name) {
        return object.containsKey(name) ? Integer.valueOf(object.getInt(name)) : null;
    }

    private static List<Integer> numbers(@Nullable JsonArray array) {
        return array == null ? List.of() : array.getValuesAs(jakarta.json.JsonNumber::intValue);
    }

    private static <T> List<T> each(@Nullable JsonArray array, Function<JsonObject, T> read) {
        return array == null ? List.of() : array.stream().map(JsonValue::asJsonObject).map(read).toList();
    }
}
