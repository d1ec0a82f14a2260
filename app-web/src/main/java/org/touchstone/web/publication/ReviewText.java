package org.touchstone.web.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.web.faces.Signs;
import org.touchstone.web.publication.PublishedReview.Paragraph;
import org.touchstone.web.publication.PublishedReview.Piece;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/**
 * The reviewed text as readers see it: each claim underlined by its verdict, with a sign and the number that leads to
 * its note after its last word. Overlapping claims lie in each other, so that each draws its own line.
 */
final class ReviewText {

    /** What the text is written with. */
    interface Words {

        /** The verdict of a claim in a word, for those who hear the page. */
        String verdict(ReviewedClaim claim);

        /** What is said where words of the article are left out. */
        String gap();
    }

    /**
     * A paragraph ready to be shown.
     *
     * @param html safe: everything the article or a member wrote is escaped
     * @param notes the claims whose last word stands in this paragraph
     */
    public record Block(boolean heading, boolean headline, String html, List<ReviewedClaim> notes) {
    }

    /**
     * Where a claim stands along the shown text, in thousandths of its length.
     */
    public record Bar(ReviewedClaim claim, int x, int width) {
    }

    private final PublishedReview review;
    private final Words words;
    private final Map<Integer, int[]> last = new HashMap<>();

    ReviewText(PublishedReview review, Words words) {
        this.review = review;
        this.words = words;
        for (int p = 0; p < review.paragraphs().size(); p++) {
            List<Piece> pieces = review.paragraphs().get(p).pieces();
            for (int i = 0; i < pieces.size(); i++) {
                for (int number : pieces.get(i).claims()) {
                    last.put(number, new int[] {p, i});
                }
            }
        }
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int p = 0; p < review.paragraphs().size(); p++) {
            Paragraph paragraph = review.paragraphs().get(p);
            var html = new StringBuilder();
            var notes = new ArrayList<ReviewedClaim>();
            for (int i = 0; i < paragraph.pieces().size(); i++) {
                Piece piece = paragraph.pieces().get(i);
                if (piece.gap()) {
                    html.append("<span class=\"gap\">").append(escaped(words.gap())).append("</span>");
                } else {
                    write(piece, html);
                    for (int number : piece.claims()) {
                        int[] end = last.get(number);
                        if (end[0] == p && end[1] == i) {
                            review.claim(number).ifPresent(claim -> {
                                notes.add(claim);
                                mark(claim, html);
                            });
                        }
                    }
                }
            }
            notes.sort(java.util.Comparator.comparingInt(ReviewedClaim::number));
            blocks.add(new Block(paragraph.heading(), paragraph.headline(), html.toString(), List.copyOf(notes)));
        }
        return blocks;
    }

    List<Bar> bars() {
        int length = 0;
        Map<Integer, int[]> spans = new java.util.TreeMap<>();
        for (Paragraph paragraph : review.paragraphs()) {
            for (Piece piece : paragraph.pieces()) {
                int end = length + (piece.text() == null ? 5 : piece.text().length());
                for (int number : piece.claims()) {
                    int start = length;
                    spans.compute(number, (k, span) -> span == null ? new int[] {start, end}
                            : new int[] {span[0], end});
                }
                length = end;
            }
        }
        int whole = Math.max(1, length);
        var bars = new ArrayList<Bar>();
        spans.forEach((number, span) -> review.claim(number).ifPresent(claim -> {
            int x = (int) (1000L * span[0] / whole);
            bars.add(new Bar(claim, x, Math.max(8, (int) (1000L * span[1] / whole) - x)));
        }));
        return bars;
    }

    private void write(Piece piece, StringBuilder html) {
        List<ReviewedClaim> claims = piece.claims().stream().flatMap(number -> review.claim(number).stream()).toList();
        for (int depth = claims.size(); depth > 0; depth--) {
            html.append("<span class=\"claim ")
                    .append(Signs.style("tone", claims.get(claims.size() - depth).tone())).append("\">");
        }
        html.append(escaped(piece.text() == null ? "" : piece.text()));
        html.append("</span>".repeat(claims.size()));
    }

    private void mark(ReviewedClaim claim, StringBuilder html) {
        html.append("<a class=\"note ").append(Signs.style("tone", claim.tone())).append("\" href=\"#claim-")
                .append(claim.number()).append("\" aria-label=\"").append(escaped(words.verdict(claim)))
                .append("\"><span class=\"sign\" aria-hidden=\"true\">").append(Signs.sign(claim.tone()))
                .append("</span>").append(claim.number()).append("</a>");
    }

    private static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
