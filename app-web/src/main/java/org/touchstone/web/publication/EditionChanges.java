package org.touchstone.web.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.WordDifference;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.publication.PublishedReview.Citation;
import org.touchstone.web.publication.PublishedReview.Paragraph;
import org.touchstone.web.publication.PublishedReview.Prose;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/** Tells readers what is not the same in two editions, part by part and word by word. */
final class EditionChanges {

    /**
     * A part of the page that changed.
     *
     * @param name what the part is called
     * @param lines its lines, those that are the same left out
     */
    public record Part(String name, List<Line> lines) {
    }

    /**
     * A line of it.
     *
     * @param name what the line tells, empty where the part says it
     */
    public record Line(String name, List<WordDifference.Stretch> stretches) {
    }

    private final Sentences sentences;

    EditionChanges(Sentences sentences) {
        this.sentences = sentences;
    }

    List<Part> between(PublishedReview before, PublishedReview after) {
        var parts = new ArrayList<Part>();
        add(parts, sentences.words("review.conclusion"),
                List.of(line("", text(before.conclusion()), text(after.conclusion()))));
        add(parts, sentences.words("changes.article"), article(before, after));
        var numbers = new TreeSet<Integer>();
        before.claims().forEach(claim -> numbers.add(claim.number()));
        after.claims().forEach(claim -> numbers.add(claim.number()));
        for (int number : numbers) {
            add(parts, sentences.words("changes.claim", number),
                    claim(before.claim(number).orElse(null), after.claim(number).orElse(null)));
        }
        add(parts, sentences.words("changes.text"), List.of(line("", text(before), text(after))));
        return parts;
    }

    private static void add(List<Part> parts, String name, List<Line> lines) {
        List<Line> changed = lines.stream().filter(line -> line.stretches().stream()
                .anyMatch(stretch -> stretch.kind() != WordDifference.Kind.SAME)).toList();
        if (!changed.isEmpty()) {
            parts.add(new Part(name, changed));
        }
    }

    private List<Line> article(PublishedReview before, PublishedReview after) {
        PublishedReview.Article was = before.article();
        PublishedReview.Article is = after.article();
        return List.of(named("title", was.title(), is.title()), named("byline", was.byline(), is.byline()),
                named("publisher", was.publisher(), is.publisher()), named("address", was.address(), is.address()),
                named("published", was.published(), is.published()));
    }

    private List<Line> claim(@Nullable ReviewedClaim was, @Nullable ReviewedClaim is) {
        return List.of(
                named("wording", was == null ? null : was.wording(), is == null ? null : is.wording()),
                named("claimant", was == null ? null : was.claimant(), is == null ? null : is.claimant()),
                named("verdict", was == null ? null : label(was), is == null ? null : label(is)),
                named("why", was == null ? null : why(was), is == null ? null : why(is)),
                named("sources", was == null ? null : sources(was), is == null ? null : sources(is)),
                named("searches", was == null ? null : searches(was), is == null ? null : searches(is)),
                named("checked", was == null ? null : was.checked(), is == null ? null : is.checked()));
    }

    private Line named(String name, @Nullable Object before, @Nullable Object after) {
        return line(sentences.words("changes." + name), before == null ? "" : before.toString(),
                after == null ? "" : after.toString());
    }

    private static Line line(String name, String before, String after) {
        return new Line(name, WordDifference.between(before, after));
    }

    private String label(ReviewedClaim claim) {
        return claim.rating() == null ? sentences.words("review.status." + claim.status()) : claim.rating().label();
    }

    private static String why(ReviewedClaim claim) {
        return claim.rationale() == null && claim.closingReason() != null ? claim.closingReason()
                : text(claim.rationale());
    }

    private String sources(ReviewedClaim claim) {
        return claim.citations().stream().map(this::source).collect(Collectors.joining("\n"));
    }

    private String source(Citation citation) {
        var words = new ArrayList<String>();
        words.add(citation.title());
        for (String part : new String[] {citation.publisher(), citation.locator(), citation.address()}) {
            if (part != null) {
                words.add(part);
            }
        }
        words.add(sentences.word("stance", citation.stance()));
        words.add(citation.accessed().toString());
        return String.join(", ", words) + (citation.quote() == null ? "" : " “" + citation.quote() + "”");
    }

    private static String searches(ReviewedClaim claim) {
        return claim.searches().stream().map(search -> search.lookedFor() + ", " + search.place() + ", " + search.on())
                .collect(Collectors.joining("\n"));
    }

    private String text(PublishedReview review) {
        return review.paragraphs().stream().map(this::text).collect(Collectors.joining("\n\n"));
    }

    private String text(Paragraph paragraph) {
        return paragraph.pieces().stream().map(piece -> piece.text() == null ? "[…]" : piece.text())
                .collect(Collectors.joining());
    }

    private static String text(@Nullable Prose prose) {
        return prose == null ? "" : prose.text();
    }
}
