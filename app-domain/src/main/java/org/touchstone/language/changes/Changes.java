package org.touchstone.language.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.language.changes.Side.Unit;
import org.touchstone.language.changes.Whereabouts.Fate;

/**
 * What became of the words of one text in the text that followed it. Sentences are paired first
 * ({@link SameSentences}), then changed runs of them are compared word by word; nothing is paired by likeness where two
 * places are alike. All offsets are Unicode code points. Not for several threads.
 */
public final class Changes {

    private final Side before;
    private final Side now;
    private final SameSentences same;
    private final ChangedRuns runs;
    private final FoundWords found;
    private final ChangedWords changed;

    private Changes(Side before, Side now) {
        this.before = before;
        this.now = now;
        this.same = new SameSentences(before, now);
        this.runs = new ChangedRuns(before, now, same);
        this.found = new FoundWords(before, now, runs);
        this.changed = new ChangedWords(before, now, same, runs);
    }

    /** Compares two texts. Takes time in proportion to their length, and to its square only where all changed. */
    public static Changes between(String before, Segments beforeSegments, String now, Segments nowSegments) {
        return new Changes(new Side(before, beforeSegments), new Side(now, nowSegments));
    }

    /** The place in the later text of a sentence that is beyond doubt the same. */
    public OptionalInt there(int sentence) {
        int place = same.there(sentence);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The place in the earlier text of a sentence of the later one that is beyond doubt the same. */
    public OptionalInt back(int sentence) {
        int place = same.back(sentence);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * The sentence of the earlier text that most of a sentence of the later one comes from, be it the same or changed;
     * nothing for a new one.
     */
    public OptionalInt origin(int sentence) {
        if (same.back(sentence) >= 0) {
            return back(sentence);
        }
        Run run = runs.fresh().stream().filter(one -> one.contains(sentence)).findFirst().orElseThrow();
        int best = -1;
        int most = 0;
        for (Run old : runs.old()) {
            for (int place = old.from(); place < old.to(); place++) {
                int units = runs.partner(place).filter(run::equals).isPresent() ? shared(place, old, sentence, run) : 0;
                if (units > most) {
                    most = units;
                    best = place;
                }
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private int shared(int place, Run old, int sentence, Run fresh) {
        int[] kept = runs.aligned(old, fresh);
        int from = now.firstUnit(sentence) - now.firstUnit(fresh.from());
        int to = now.firstUnit(sentence + 1) - now.firstUnit(fresh.from());
        int shared = 0;
        for (int i = before.firstUnit(place); i < before.firstUnit(place + 1); i++) {
            int there = kept[i - before.firstUnit(old.from())];
            shared += from <= there && there < to ? 1 : 0;
        }
        return shared;
    }

    /** Where the words of a stretch of the earlier text stand in the later one. */
    public Whereabouts of(Span span) {
        Run sentences = before.touched(span);
        if (sentences.size() == 0) {
            return Whereabouts.nowhere(Fate.GONE);
        }
        Optional<Span> whole = inSameSentences(span, sentences);
        if (whole.isPresent()) {
            int first = same.there(sentences.from());
            return Whereabouts.at(!letterByLetter(span, whole.get()) ? Fate.CHANGED
                    : surroundedAsBefore(sentences, first) ? Fate.STAND : Fate.SURROUNDED_ANEW, whole.get());
        }
        Run units = before.unitsIn(span);
        if (units.size() == 0) {
            return Whereabouts.nowhere(Fate.GONE);
        }
        boolean allChanged = true;
        for (int i = sentences.from(); i < sentences.to(); i++) {
            allChanged &= same.there(i) < 0;
            if (same.there(i) < 0 && same.repeated(i)) {
                return Whereabouts.nowhere(Fate.DOUBTFUL);
            }
        }
        if (allChanged) {
            Whereabouts kept = found.find(units, sentences);
            if (kept.fate() != Fate.GONE) {
                return kept;
            }
        }
        return changed.find(units, sentences);
    }

    /** The same stretch of sentences that are all the same and follow each other as they did. */
    private Optional<Span> inSameSentences(Span span, Run sentences) {
        int first = same.there(sentences.from());
        for (int i = sentences.from(); i < sentences.to(); i++) {
            if (same.there(i) < 0 || same.there(i) != first + i - sentences.from()) {
                return Optional.empty();
            }
        }
        int last = first + sentences.size() - 1;
        Span from = before.sentence(sentences.from());
        Span to = before.sentence(sentences.to() - 1);
        int start = moved(span.start(), from, now.sentence(first), false);
        int end = moved(span.end(), to, now.sentence(last), true);
        return start < 0 || end <= start ? Optional.empty() : Optional.of(new Span(start, end));
    }

    private boolean letterByLetter(Span old, Span fresh) {
        return before.words(old).replaceAll("[\\s\\p{Z}]+", " ").equals(now.words(fresh).replaceAll("[\\s\\p{Z}]+",
                " "));
    }

    /** An offset of a sentence, in the sentence it became; the two may differ in the blanks between their words. */
    private int moved(int offset, Span old, Span fresh, boolean end) {
        if (before.words(old).equals(now.words(fresh))) {
            return fresh.start() + offset - old.start();
        }
        Run inOld = before.unitsIn(old);
        Run inFresh = now.unitsIn(fresh);
        for (int i = 0; i < Math.min(inOld.size(), inFresh.size()); i++) {
            Span unit = before.units().get(inOld.from() + i).at();
            Span other = now.units().get(inFresh.from() + i).at();
            if (end ? unit.end() >= offset : unit.end() > offset) {
                return end ? other.end() : other.start();
            }
        }
        return -1;
    }

    /**
     * Whether the sentences on both sides are what they were: within the paragraph the same, and beyond its ends at
     * least not changed, new or gone.
     */
    private boolean surroundedAsBefore(Run sentences, int first) {
        int last = first + sentences.size() - 1;
        return asBefore(sentences.from(), sentences.from() - 1, first, first - 1)
                && asBefore(sentences.to() - 1, sentences.to(), last, last + 1);
    }

    private boolean asBefore(int place, int neighbour, int there, int itsNeighbour) {
        boolean had = neighbour >= 0 && neighbour < before.size();
        boolean has = itsNeighbour >= 0 && itsNeighbour < now.size();
        if (had && same.there(neighbour) < 0 || has && same.back(itsNeighbour) < 0) {
            return false;
        }
        boolean within = had && before.paragraph(place) == before.paragraph(neighbour);
        boolean withinNow = has && now.paragraph(there) == now.paragraph(itsNeighbour);
        return within == withinNow && (!within || same.there(neighbour) == itsNeighbour);
    }

    /** The stretches of a sentence of the earlier text that the later one has not; all of it when it is gone. */
    public List<Span> takenOut(int sentence) {
        if (same.there(sentence) >= 0) {
            return restyled(sentence, same.there(sentence), true);
        }
        Optional<Run> partner = runs.partner(sentence);
        if (partner.isEmpty()) {
            return List.of(before.sentence(sentence));
        }
        Run run = runs.around(sentence);
        int[] kept = runs.aligned(run, partner.get());
        int offset = before.firstUnit(sentence) - before.firstUnit(run.from());
        List<Unit> units = before.units(new Run(sentence, sentence + 1));
        var stays = new boolean[units.size()];
        for (int i = 0; i < stays.length; i++) {
            int there = kept[offset + i];
            stays[i] = there >= 0
                    && units.get(i).form().equals(now.units().get(now.firstUnit(partner.get().from()) + there).form());
        }
        return stretches(units, stays);
    }

    /** The stretches of a sentence of the later text that the earlier one had not; all of it when it is new. */
    public List<Span> putIn(int sentence) {
        if (same.back(sentence) >= 0) {
            return restyled(same.back(sentence), sentence, false);
        }
        Run run = runs.fresh().stream().filter(one -> one.contains(sentence)).findFirst().orElseThrow();
        int offset = now.firstUnit(sentence) - now.firstUnit(run.from());
        List<Unit> units = now.units(new Run(sentence, sentence + 1));
        var stays = new boolean[units.size()];
        for (Run old : runs.old()) {
            for (int place = old.from(); place < old.to(); place++) {
                if (runs.partner(place).filter(run::equals).isPresent()) {
                    int[] kept = runs.aligned(old, run);
                    for (int i = before.firstUnit(place); i < before.firstUnit(place + 1); i++) {
                        int there = kept[i - before.firstUnit(old.from())] - offset;
                        if (there >= 0 && there < stays.length
                                && units.get(there).form().equals(before.units().get(i).form())) {
                            stays[there] = true;
                        }
                    }
                }
            }
        }
        return stretches(units, stays);
    }

    /** The signs that are set otherwise in a sentence that is the same. */
    private List<Span> restyled(int sentence, int there, boolean earlier) {
        List<Unit> old = before.units(new Run(sentence, sentence + 1));
        List<Unit> fresh = now.units(new Run(there, there + 1));
        var stays = new boolean[old.size()];
        for (int i = 0; i < stays.length; i++) {
            stays[i] = old.get(i).form().equals(fresh.get(i).form());
        }
        return stretches(earlier ? old : fresh, stays);
    }

    private static List<Span> stretches(List<Unit> units, boolean[] stays) {
        var stretches = new ArrayList<Span>();
        int i = 0;
        while (i < stays.length) {
            int to = i;
            while (to < stays.length && !stays[to]) {
                to++;
            }
            if (to > i) {
                stretches.add(new Span(units.get(i).at().start(), units.get(to - 1).at().end()));
            }
            i = Math.max(to, i + 1);
        }
        return stretches;
    }
}
