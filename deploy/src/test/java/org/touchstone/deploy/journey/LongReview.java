package org.touchstone.deploy.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/**
 * An edition about 750 words long with twelve claims of every kind, in words that nobody speaks: they are put together
 * from syllables by chance, so that they pack about as well as those of a language do.
 */
final class LongReview {

    private static final int PARAGRAPHS = 12;
    private static final int SENTENCES = 5;
    private static final int WORDS = 13;
    private static final List<String> LATIN = List.of("ma", "ri", "so", "ten", "va", "lo", "per", "an", "ku", "bel",
            "do", "is", "or", "lan", "mi", "ne", "stra", "ta", "ul", "ge", "hol", "wen", "fi", "gra", "tho", "qua");
    private static final List<String> ARABIC = List.of("من", "بي", "سا", "تو", "را", "لي", "كا", "نو", "شا", "مي",
            "حا", "دو", "قا", "طي", "فا", "جو", "عا", "خي", "غا", "هو", "ذا", "صي", "با", "زو", "ضا", "يا");
    private static final List<String> TONES = List.of("TRUE", "MOSTLY_TRUE", "HALF", "MOSTLY_FALSE", "FALSE");

    private final Random random = new Random(750);
    private final List<String> syllables;
    private final ObjectNode edition;

    private LongReview(ObjectNode edition, boolean arabic) {
        this.edition = edition;
        this.syllables = arabic ? ARABIC : LATIN;
    }

    /**
     * @param like an edition whose head is taken over
     * @param language {@code ar}, or one that is written in Latin letters
     */
    static String of(String like, String slug, String language) throws java.io.IOException {
        var json = new ObjectMapper();
        var edition = (ObjectNode) json.readTree(like);
        edition.put("slug", slug);
        return json.writeValueAsString(new LongReview(edition, language.equals("ar")).written(language));
    }

    private ObjectNode written(String language) {
        ((ObjectNode) edition.get("article")).put("title", words(9)).put("byline", words(2)).put("publisher", words(3))
                .put("language", language).put("address", "https://example.org/read").put("published", "2026-11-01");
        prose(edition.putObject("conclusion"), words(40));
        ArrayNode paragraphs = edition.putArray("paragraphs");
        paragraph(paragraphs, true).addObject().put("text", edition.at("/article/title").asText());
        ArrayNode claims = edition.putArray("claims");
        for (int number = 1; number <= PARAGRAPHS; number++) {
            String claimed = words(WORDS) + ". ";
            ArrayNode pieces = paragraph(paragraphs, false);
            pieces.addObject().put("text", claimed).putArray("claims").add(number);
            var rest = new StringBuilder();
            for (int i = 1; i < SENTENCES; i++) {
                rest.append(words(WORDS)).append(". ");
            }
            pieces.addObject().put("text", rest.toString());
            claim(claims.addObject(), number, claimed);
        }
        ObjectNode correction = edition.putArray("corrections").addObject();
        correction.put("edition", 1).put("at", "2026-11-20T10:00:00Z").put("conclusion", true);
        correction.putArray("claims").add(2);
        prose(correction.putObject("what"), words(20));
        return edition;
    }

    private static ArrayNode paragraph(ArrayNode paragraphs, boolean headline) {
        return paragraphs.addObject().put("heading", headline).put("headline", headline).putArray("pieces");
    }

    private void claim(ObjectNode claim, int number, String exact) {
        String status = number == 11 ? "DUPLICATE" : number == 12 ? "NOT_CHECKABLE" : "RATED";
        claim.put("number", number).put("wording", words(14)).put("kind", number % 4 == 0 ? "QUOTATION" : "STATEMENT")
                .put("claimant", words(2)).put("status", status);
        if (number % 4 == 0) {
            claim.put("said", number % 8 == 0);
        }
        claim.putArray("exact").add(exact);
        claim.putArray("citations");
        claim.putArray("searches");
        if (number == 12) {
            claim.put("closingReason", words(12));
            return;
        }
        if (number == 11) {
            claim.put("duplicateOf", 1);
        }
        claim.put("checked", "2026-11-" + (10 + number));
        claim.putObject("rating").put("key", TONES.get(number % 5)).put("label", words(2)).put("number",
                5 - number % 5).put("tone", TONES.get(number % 5));
        prose(claim.putObject("rationale"), words(35));
        for (int i = 1; i <= 2; i++) {
            ((ArrayNode) claim.get("citations")).addObject().put("number", i).put("title", words(6))
                    .put("publisher", words(2)).put("kind", "DATA").put("stance", i == 1 ? "SUPPORTS" : "CONTEXT")
                    .put("accessed", "2026-11-09").put("quote", words(12)).put("locator", "p. " + number)
                    .put("address", "https://example.org/" + number + "/" + i);
        }
        ((ArrayNode) claim.get("searches")).addObject().put("lookedFor", words(4)).put("place", words(3))
                .put("on", "2026-11-08");
    }

    private static void prose(ObjectNode prose, String text) {
        prose.put("text", text).put("html", "<p>" + text + "</p>\n");
    }

    private String words(int many) {
        var words = new StringBuilder();
        for (int i = 0; i < many; i++) {
            words.append(i == 0 ? "" : " ");
            for (int part = 1 + random.nextInt(3); part > 0; part--) {
                words.append(syllables.get(random.nextInt(syllables.size())));
            }
        }
        return words.toString();
    }
}
