package org.touchstone.intake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reviews of claims as their publishers describe them in schema.org's ClaimReview: in a page's JSON-LD, or in a data
 * feed, whatever they are wrapped in.
 */
public final class ClaimReviews {

    /** More bytes and more reviews than these are not read. */
    public static final int BYTES = 20_000_000;
    private static final int MOST = 20_000;
    private static final int DEEPEST = 12;

    private ClaimReviews() {
    }

    /**
     * A review by somebody else. Everything is one line without blanks at its ends; what was not said is empty.
     *
     * @param address where the review is read
     * @param organisation who published it
     */
    public record Told(String claim, String claimant, String rating, String address, String organisation,
            Optional<LocalDate> reviewed, String language) {
    }

    /** The reviews described in a page or a feed that name a claim, a verdict, an organisation and an address. */
    public static List<Told> read(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, BYTES), StandardCharsets.UTF_8).strip();
        List<Told> told = new ArrayList<>();
        if (text.startsWith("{") || text.startsWith("[")) {
            parse(text, told);
        } else {
            for (Element script : Jsoup.parse(text).select("script[type*=ld+json]")) {
                parse(script.data(), told);
            }
        }
        return List.copyOf(told);
    }

    private static void parse(String json, List<Told> told) {
        try {
            collect(JsonParser.parseString(json), told, 0);
        } catch (JsonParseException | IllegalStateException | StackOverflowError broken) {
            // a broken description is none
            return;
        }
    }

    private static void collect(JsonElement element, List<Told> told, int depth) {
        if (depth > DEEPEST || told.size() >= MOST) {
            return;
        }
        if (element instanceof JsonArray several) {
            several.forEach(one -> collect(one, told, depth + 1));
        } else if (element instanceof JsonObject object) {
            if (is(object, "ClaimReview")) {
                review(object).ifPresent(told::add);
            } else {
                object.entrySet().forEach(entry -> collect(entry.getValue(), told, depth + 1));
            }
        }
    }

    private static boolean is(JsonObject object, String type) {
        JsonElement named = object.get("@type");
        if (named instanceof JsonArray several) {
            for (JsonElement one : several) {
                if (one.isJsonPrimitive() && one.getAsString().endsWith(type)) {
                    return true;
                }
            }
            return false;
        }
        return named != null && named.isJsonPrimitive() && named.getAsString().endsWith(type);
    }

    private static Optional<Told> review(JsonObject review) {
        JsonObject rating = object(review.get("reviewRating"));
        JsonObject item = object(review.get("itemReviewed"));
        String said = text(rating.get("alternateName"));
        Told told = new Told(text(review.get("claimReviewed")), text(item.get("author")),
                said.isEmpty() ? text(rating.get("ratingValue")) : said, address(review.get("url")),
                text(review.get("author")), day(text(review.get("datePublished"))), text(review.get("inLanguage")));
        boolean whole = !told.claim().isEmpty() && !told.rating().isEmpty() && !told.address().isEmpty()
                && !told.organisation().isEmpty();
        return whole ? Optional.of(told) : Optional.empty();
    }

    private static JsonObject object(JsonElement element) {
        if (element instanceof JsonArray several && !several.isEmpty()) {
            return object(several.get(0));
        }
        return element instanceof JsonObject object ? object : new JsonObject();
    }

    /** A string, the first of several, or the name of a thing; at most 500 characters. */
    private static String text(JsonElement element) {
        if (element instanceof JsonArray several) {
            return several.isEmpty() ? "" : text(several.get(0));
        }
        if (element instanceof JsonObject object) {
            String name = text(object.get("name"));
            return name.isEmpty() ? text(object.get("url")) : name;
        }
        if (element == null || !element.isJsonPrimitive()) {
            return "";
        }
        String plain = Prose.oneLine(Prose.storableFrom(Jsoup.parse(element.getAsString()).text()));
        return plain.length() <= 500 ? plain : plain.substring(0, plain.offsetByCodePoints(0,
                Math.min(499, plain.codePointCount(0, plain.length()))));
    }

    private static String address(JsonElement element) {
        String address = text(element);
        return address.matches("https?://[^\\s\"<>]{3,490}") ? address : "";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
