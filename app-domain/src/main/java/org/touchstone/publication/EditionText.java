package org.touchstone.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkKind;
import org.touchstone.claim.Anchor;
import org.touchstone.claim.Claim;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.publication.ReviewState.Review;

/**
 * What readers get of the article's own words: all of them where the newsroom may reprint them, else the sentences of
 * the claims and their neighbours, with the gaps marked. What was found to be no part of the article is left out.
 */
final class EditionText {

    private record Place(Span span, int number) {
    }

    private final Draft draft;
    private final List<Place> places = new ArrayList<>();
    private final BitSet extraneous = new BitSet();
    private final BitSet shown = new BitSet();

    EditionText(Review review) {
        draft = review.draft();
        for (Claim claim : review.claims()) {
            if (claim.live()) {
                for (Anchor anchor : claim.anchorsIn(draft.draftId())) {
                    places.add(new Place(anchor.span(), claim.number()));
                }
            }
        }
        List<Span> sentences = draft.sentences();
        for (Mark mark : review.marks()) {
            if (mark.kind() == MarkKind.EXTRANEOUS && !claimed(sentences.get(mark.sentence()))) {
                extraneous.set(mark.sentence());
            }
        }
        boolean whole = review.article().details().reprintable();
        boolean neighbour = false;
        int before = -1;
        for (int i = extraneous.nextClearBit(0); i < sentences.size(); i = extraneous.nextClearBit(i + 1)) {
            boolean claimed = claimed(sentences.get(i));
            shown.set(i, whole || claimed || neighbour);
            if (claimed && before >= 0) {
                shown.set(before);
            }
            neighbour = claimed;
            before = i;
        }
    }

    private boolean claimed(Span sentence) {
        return places.stream().anyMatch(place -> place.span().overlaps(sentence));
    }

    /** Paragraphs of pieces: a text with the numbers of the claims on it, or a gap. */
    List<Object> paragraphs() {
        Segments segments = draft.segments();
        var paragraphs = new ArrayList<Object>();
        boolean gap = false;
        int sentence = 0;
        for (int p = 0; p < segments.paragraphs().size(); p++) {
            var pieces = new ArrayList<Object>();
            int end = -1;
            for (Span span : segments.sentencesOf(p)) {
                if (shown.get(sentence)) {
                    if (gap) {
                        pieces.add(Json.object("gap", true));
                        gap = false;
                    } else if (!pieces.isEmpty()) {
                        pieces.addAll(pieces(new Span(end, span.start())));
                    }
                    pieces.addAll(pieces(span));
                } else if (!extraneous.get(sentence)) {
                    gap = true;
                }
                end = span.end();
                sentence++;
            }
            if (!pieces.isEmpty()) {
                paragraphs.add(Json.object("heading", segments.isHeading(p), "headline", p == 0, "pieces", pieces));
            }
        }
        if (gap) {
            paragraphs.add(Json.object("heading", false, "headline", false,
                    "pieces", List.of(Json.object("gap", true))));
        }
        return paragraphs;
    }

    private List<Object> pieces(Span stretch) {
        var cuts = new TreeSet<Integer>(List.of(stretch.start(), stretch.end()));
        for (Place place : places) {
            if (place.span().overlaps(stretch)) {
                cuts.add(Math.max(stretch.start(), place.span().start()));
                cuts.add(Math.min(stretch.end(), place.span().end()));
            }
        }
        var pieces = new ArrayList<Object>();
        Integer from = null;
        for (Integer to : cuts) {
            if (from != null && from < to) {
                var span = new Span(from, to);
                List<Object> numbers = places.stream().filter(place -> place.span().overlaps(span))
                        .map(place -> (Object) place.number()).distinct().toList();
                pieces.add(Json.object("text", draft.exact(span), "claims", numbers.isEmpty() ? null : numbers));
            }
            from = to;
        }
        return pieces;
    }
}
