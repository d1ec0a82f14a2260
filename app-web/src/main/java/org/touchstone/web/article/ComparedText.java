package org.touchstone.web.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Draft;
import org.touchstone.claim.Anchor;
import org.touchstone.claim.DraftComparison;
import org.touchstone.claim.DraftComparison.Compared;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.language.changes.Changes;
import org.touchstone.web.faces.Sentences;

/**
 * Writes a draft beside the one before it, as HTML: a row for each paragraph, what was taken out at the left, what was
 * put in at the right, and after each claim's words its number, which leads to what became of it. A first draft stands
 * alone. Everything of the drafts is written as text.
 */
final class ComparedText {

    private final DraftComparison comparison;
    private final Sentences say;
    private final Markup out = new Markup();

    /** A stretch with something about it, and the words of the link after it. */
    private record Note(int end, Compared claim) {
    }

    ComparedText(DraftComparison comparison, Sentences say) {
        this.comparison = comparison;
        this.say = say;
    }

    String html() {
        Draft now = comparison.draft();
        Draft before = comparison.before();
        Changes changes = comparison.changes();
        out.open("div").attribute("class", before == null ? "compared one" : "compared")
                .attribute("lang", now.language().toLanguageTag()).tag();
        if (before == null || changes == null) {
            for (int i = 0; i < now.segments().paragraphs().size(); i++) {
                cell("now", now, i, false);
            }
        } else {
            rows(before, now, changes);
        }
        return out.close("div").toString();
    }

    private void rows(Draft before, Draft now, Changes changes) {
        int[] origins = origins(before, now, changes);
        int[] backbone = longestRise(origins);
        var beside = new TreeSet<Integer>();
        Arrays.stream(backbone).forEach(paragraph -> beside.add(origins[paragraph]));
        int next = 0;
        for (int i = 0; i < origins.length; i++) {
            boolean paired = Arrays.binarySearch(backbone, i) >= 0;
            if (paired) {
                while (next < origins[i]) {
                    row(before, now, next++, -1);
                }
                row(before, now, origins[i], i);
                next = origins[i] + 1;
            } else {
                row(before, now, -1, i);
            }
        }
        while (next < before.segments().paragraphs().size()) {
            row(before, now, next++, -1);
        }
    }

    /** The paragraph of the earlier draft that each one of this draft comes from, or -1. */
    private static int[] origins(Draft before, Draft now, Changes changes) {
        Segments segments = now.segments();
        var origins = new int[segments.paragraphs().size()];
        int sentence = 0;
        for (int i = 0; i < origins.length; i++) {
            var votes = new int[before.segments().paragraphs().size()];
            for (Span ignored : segments.sentencesOf(i)) {
                OptionalInt origin = changes.origin(sentence++);
                origin.ifPresent(place ->
                        votes[before.segments().paragraphAt(before.sentences().get(place).start())]++);
            }
            origins[i] = -1;
            for (int k = 0; k < votes.length; k++) {
                if (votes[k] > 0 && (origins[i] < 0 || votes[k] > votes[origins[i]])) {
                    origins[i] = k;
                }
            }
        }
        return origins;
    }

    /** The places of a longest rising series, leaving out what is negative. */
    private static int[] longestRise(int[] values) {
        var length = new int[values.length];
        var previous = new int[values.length];
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            previous[i] = -1;
            length[i] = values[i] < 0 ? 0 : 1;
            for (int k = 0; k < i; k++) {
                if (values[i] >= 0 && values[k] >= 0 && values[k] < values[i] && length[k] + 1 > length[i]) {
                    length[i] = length[k] + 1;
                    previous[i] = k;
                }
            }
            if (length[i] > 0 && (best < 0 || length[i] > length[best])) {
                best = i;
            }
        }
        var rise = new ArrayList<Integer>();
        for (int i = best; i >= 0; i = previous[i]) {
            rise.add(0, i);
        }
        return rise.stream().mapToInt(Integer::intValue).toArray();
    }

    private void row(Draft before, Draft now, int old, int fresh) {
        boolean same = old >= 0 && fresh >= 0
                && before.exact(before.segments().paragraphs().get(old))
                .equals(now.exact(now.segments().paragraphs().get(fresh)));
        out.open("div").attribute("class", same ? "pair same" : "pair").tag();
        if (old >= 0) {
            cell("was", before, old, fresh < 0);
        }
        if (fresh >= 0) {
            cell("now", now, fresh, old < 0);
        }
        out.close("div");
    }

    private void cell(String side, Draft draft, int paragraph, boolean alone) {
        Span span = draft.segments().paragraphs().get(paragraph);
        boolean earlier = side.equals("was");
        out.open("p").attribute("class", side + (paragraph == 0 ? " headline" : ""))
                .attribute("dir", Markup.direction(draft.exact(span))).tag();
        String moved = alone ? moved(earlier, draft, paragraph) : null;
        if (moved != null) {
            out.open("span").attribute("class", "chip muted").tag().text(moved).close("span").text(" ");
        }
        List<Span> changed = changed(earlier, draft, paragraph);
        List<Note> notes = notes(earlier, span);
        var cuts = new TreeSet<Integer>();
        cuts.add(span.end());
        changed.forEach(stretch -> {
            cuts.add(stretch.start());
            cuts.add(stretch.end());
        });
        notes.forEach(note -> cuts.add(note.end()));
        int at = span.start();
        for (int end : cuts) {
            if (end > at) {
                piece(earlier ? "del" : "ins", draft, new Span(at, end), changed);
                at = end;
            }
            notes.stream().filter(note -> note.end() == end).forEach(this::note);
        }
        out.close("p");
    }

    private void piece(String element, Draft draft, Span span, List<Span> changed) {
        boolean different = changed.stream().anyMatch(stretch -> stretch.contains(span));
        if (different) {
            out.open(element).tag();
        }
        out.text(draft.exact(span));
        if (different) {
            out.close(element);
        }
    }

    private void note(Note note) {
        Compared claim = note.claim();
        out.open("a").attribute("class", "note").attribute("href", "#claim-" + claim.claimId()).attribute("dir", "ltr")
                .attribute("aria-label", say.words("draft.note", Integer.toString(claim.number()), claim.wording()))
                .tag().text(Integer.toString(claim.number())).close("a");
    }

    private List<Note> notes(boolean earlier, Span paragraph) {
        return comparison.claims().stream().flatMap(claim -> (earlier ? claim.was() : claim.is()).stream()
                        .map(Anchor::end).filter(end -> paragraph.start() < end && end <= paragraph.end())
                        .map(end -> new Note(end, claim)))
                .sorted(Comparator.comparingInt(Note::end)).toList();
    }

    private List<Span> changed(boolean earlier, Draft draft, int paragraph) {
        Changes changes = comparison.changes();
        var changed = new ArrayList<Span>();
        if (changes != null) {
            forEachSentence(draft, paragraph, place ->
                    changed.addAll(earlier ? changes.takenOut(place) : changes.putIn(place)) ? 1 : 0);
        }
        return changed;
    }

    /** Says so of a paragraph that stands elsewhere in the other draft. */
    private @Nullable String moved(boolean earlier, Draft draft, int paragraph) {
        Changes changes = comparison.changes();
        if (changes == null) {
            return null;
        }
        int found = forEachSentence(draft, paragraph, place -> (earlier ? changes.there(place) : changes.back(place))
                .isPresent() ? 1 : 0);
        return found == 0 ? say.words(earlier ? "draft.gone" : "draft.new") : say.words("draft.moved");
    }

    private static int forEachSentence(Draft draft, int paragraph, IntUnaryOperator todo) {
        int first = draft.segments().sentenceAt(draft.segments().paragraphs().get(paragraph).start());
        int sum = 0;
        for (int i = 0; i < draft.segments().sentencesOf(paragraph).size(); i++) {
            sum += todo.applyAsInt(first + i);
        }
        return sum;
    }
}
