package org.touchstone.deploy.bench;

/** A plainly invented review of about 750 words with twelve claims, as an edition's content holds it. */
final class InventedReview {

    private static final int CLAIMS = 12;
    private static final String[] TONES = {"TRUE", "MOSTLY_TRUE", "HALF", "MOSTLY_FALSE", "FALSE"};
    private static final String[] LABELS = {"True", "Mostly true", "Half true", "Mostly false", "False"};
    private static final String[] FILLING = {
        "Nobody on the quay could say when the old crane was last painted.",
        "The ferry left on time, and the gulls went with it.",
        "Two clerks of the harbour office carried the ledgers across the yard and back again.",
        "In the market hall the talk was of little else that week.",
        "The lamps along the promenade were lit a quarter of an hour later than usual.",
        "Those who had come for the meeting stayed for the tea.",
    };

    private InventedReview() {
    }

    /** The words of paragraph {@code p}, the claim's sentence first. */
    static String claimed(int p) {
        return "The harbour of Marlow Bay had " + (40 + 7 * p) + " moorings in the year " + (1960 + 3 * p)
                + ", the office said.";
    }

    static String filling(int p) {
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(' ').append(FILLING[(p + i) % FILLING.length]);
        }
        return text.toString();
    }

    /** The article's text, headline first. */
    static String text() {
        var text = new StringBuilder("Marlow Bay counts its moorings\n\n");
        for (int p = 1; p <= CLAIMS; p++) {
            text.append(claimed(p)).append(filling(p)).append("\n\n");
        }
        return text.toString();
    }

    /** Canonical JSON, format {@code touchstone-edition-1}; {@code SLUG} and {@code TITLE} stand for what differs. */
    static String edition() {
        var claims = new StringBuilder();
        var paragraphs = new StringBuilder("{\"headline\":true,\"heading\":true,\"pieces\":[{\"text\":\"TITLE\"}]}");
        for (int p = 1; p <= CLAIMS; p++) {
            int rating = p % LABELS.length;
            claims.append(p == 1 ? "" : ",").append("{\"checked\":\"2026-05-04\",\"citations\":[")
                    .append(citation(1, p)).append(',').append(citation(2, p))
                    .append("],\"claimant\":\"The Marlow Bay Gazette\",\"exact\":[\"").append(claimed(p))
                    .append("\"],\"kind\":\"STATEMENT\",\"number\":").append(p).append(",\"rating\":{\"key\":\"")
                    .append(TONES[rating]).append("\",\"label\":\"").append(LABELS[rating]).append("\",\"number\":")
                    .append(5 - rating).append(",\"tone\":\"").append(TONES[rating])
                    .append("\"},\"rationale\":{\"html\":\"<p>").append(rationale(p)).append("</p>\\n\",\"text\":\"")
                    .append(rationale(p)).append("\"},\"searches\":[],\"status\":\"RATED\",\"wording\":\"")
                    .append(claimed(p)).append("\"}");
            paragraphs.append(",{\"headline\":false,\"heading\":false,\"pieces\":[{\"claims\":[").append(p)
                    .append("],\"text\":\"").append(claimed(p)).append("\"},{\"text\":\"").append(filling(p))
                    .append("\"}]}");
        }
        return "{\"article\":{\"address\":\"https://gazette.example/moorings\",\"byline\":\"An Invented Writer\","
                + "\"language\":\"en\",\"published\":\"2026-05-01\",\"publisher\":\"The Marlow Bay Gazette\","
                + "\"sha256\":\"" + "0".repeat(64) + "\",\"title\":\"TITLE\"},\"claims\":[" + claims
                + "],\"conclusion\":{\"html\":\"<p>Most numbers hold.</p>\\n\",\"text\":\"Most numbers hold.\"},"
                + "\"corrections\":[],\"counts\":{\"read\":49,\"sentences\":61,\"setAside\":12,\"verdicts\":12},"
                + "\"edition\":1,\"excerpts\":false,\"firstPublished\":\"2026-05-04T10:00:00Z\","
                + "\"format\":\"touchstone-edition-1\",\"newsroom\":{\"name\":\"The Invented Desk\"},"
                + "\"paragraphs\":[" + paragraphs + "],\"published\":\"2026-05-04T10:00:00Z\","
                + "\"scale\":{\"best\":5,\"ratings\":[],\"worst\":1},\"slug\":\"SLUG\"}";
    }

    private static String rationale(int p) {
        return "The invented register of " + (1960 + 3 * p) + " lists them one by one on its page " + p
                + ", and the invented ledger of the harbour office gives the same sum.";
    }

    private static String citation(int number, int p) {
        return "{\"accessed\":\"2026-05-03\",\"address\":\"https://register.example/" + p + "/" + number
                + "\",\"kind\":\"PRIMARY_DOCUMENT\",\"locator\":\"p. " + p + "\",\"number\":" + number
                + ",\"publisher\":\"Harbour office (invented)\",\"quote\":\"" + (40 + 7 * p)
                + " moorings\",\"stance\":\"SUPPORTS\",\"title\":\"Register of moorings " + (1960 + 3 * p) + "\"}";
    }
}
