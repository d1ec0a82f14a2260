package org.touchstone.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.claim.Anchor;
import org.touchstone.claim.Claim;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.publication.ReviewState.Review;

/** Cuts a draft where claims and unread sentences begin and end. */
final class MemoText {

    private record Place(Span span, int number) {
    }

    private final Draft draft;
    private final Coverage coverage;
    private final List<Place> places = new ArrayList<>();

    MemoText(Review review) {
        draft = review.draft();
        coverage = review.coverage();
        review.claims().stream().filter(Claim::live).forEach(claim -> {
            for (Anchor anchor : claim.anchorsIn(draft.draftId())) {
                places.add(new Place(anchor.span(), claim.number()));
            }
        });
    }

    List<Memo.Paragraph> paragraphs() {
        Segments segments = draft.segments();
        var paragraphs = new ArrayList<Memo.Paragraph>();
        int sentence = 0;
        for (int p = 0; p < segments.paragraphs().size(); p++) {
            List<Span> sentences = segments.sentencesOf(p);
            if (!sentences.isEmpty()) {
                Span whole = new Span(sentences.get(0).start(), sentences.get(sentences.size() - 1).end());
                var pieces = pieces(whole, sentences, sentence);
                var notes = new TreeSet<Integer>();
                pieces.forEach(piece -> notes.addAll(piece.notes()));
                paragraphs.add(new Memo.Paragraph(segments.isHeading(p), p == 0, pieces, List.copyOf(notes)));
            }
            sentence += sentences.size();
        }
        return List.copyOf(paragraphs);
    }

    private List<Memo.Piece> pieces(Span whole, List<Span> sentences, int first) {
        List<Place> here = places.stream().filter(place -> place.span().overlaps(whole)).toList();
        var cuts = new TreeSet<Integer>();
        cuts.add(whole.end());
        for (int i = 0; i < sentences.size(); i++) {
            if (!coverage.state(first + i).done()) {
                cuts.add(sentences.get(i).start());
                cuts.add(sentences.get(i).end());
            }
        }
        here.forEach(place -> {
            cuts.add(place.span().start());
            cuts.add(place.span().end());
        });
        var pieces = new ArrayList<Memo.Piece>();
        int from = whole.start();
        for (int cut : cuts) {
            int to = Math.min(cut, whole.end());
            if (to > from) {
                pieces.add(piece(new Span(from, to), to == whole.end(), here, sentences, first));
                from = to;
            }
        }
        return List.copyOf(pieces);
    }

    private Memo.Piece piece(Span span, boolean last, List<Place> here, List<Span> sentences, int first) {
        boolean unread = false;
        for (int i = 0; i < sentences.size(); i++) {
            unread |= !coverage.state(first + i).done() && sentences.get(i).overlaps(span);
        }
        var notes = new TreeSet<Integer>();
        // a claim that goes on in the next paragraph has its note where the paragraph ends
        here.stream().filter(place -> place.span().end() == span.end() || last && place.span().end() > span.end())
                .forEach(place -> notes.add(place.number()));
        return new Memo.Piece(draft.exact(span).replaceAll("\\s+", " "),
                here.stream().anyMatch(place -> place.span().overlaps(span)), unread, List.copyOf(notes));
    }
}
