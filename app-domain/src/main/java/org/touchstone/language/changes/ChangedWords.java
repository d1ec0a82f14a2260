package org.touchstone.language.changes;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.touchstone.language.Span;
import org.touchstone.language.changes.Side.Unit;
import org.touchstone.language.changes.Whereabouts.Fate;

/**
 * Finds what became of words of which some were replaced: the stretch of the later text from the first of them that was
 * kept to the last, and what was put in their place at the ends where that is plain.
 */
final class ChangedWords {

    /** So many of the words must have been kept. */
    private static final double HALF = 0.5;
    /** More of them at their ends are not left out. */
    private static final double LOST = 0.4;
    /** Fewer words are recognised only beside a unit that was kept, in a sentence much of which was. */
    private static final int FEW = 4;
    private static final double MUCH = 0.4;
    /** So many units from its beginning or end tell a sentence from others. */
    private static final int TELLING = 3;
    /** More than so many units between them, or half of theirs, are not their own. */
    private static final int LITTLE = 3;
    private static final int MANY = 8;

    private final Side before;
    private final Side now;
    private final SameSentences same;
    private final ChangedRuns runs;

    ChangedWords(Side before, Side now, SameSentences same, ChangedRuns runs) {
        this.before = before;
        this.now = now;
        this.same = same;
        this.runs = runs;
    }

    /**
     * @param units the words, by their places among the units of the earlier text
     * @param sentences those they stand in
     * @return CHANGED, DOUBTFUL or GONE
     */
    Whereabouts find(Run units, Run sentences) {
        Optional<Run> region = region(sentences);
        if (region.isEmpty()) {
            return Whereabouts.nowhere(Fate.GONE);
        }
        Run around = widened(sentences);
        Run fresh = region.get();
        int[] kept = runs.aligned(around, fresh);
        int offset = before.firstUnit(around.from());
        int from = units.from() - offset;
        int to = units.to() - offset;
        if (!enough(kept, from, to, offset, sentences, fresh)) {
            return Whereabouts.nowhere(Fate.GONE);
        }
        var edges = new KeptEdges(before, around, now, fresh, kept);
        int first = edges.first(from, to);
        int last = edges.last(first, to);
        if (first > last || to - from - (last - first + 1) > (to - from) * LOST) {
            return Whereabouts.nowhere(Fate.DOUBTFUL);
        }
        List<Unit> there = now.units(fresh);
        List<Unit> old = before.units(around);
        int start = kept[first] - (allWords(old.subList(from, first)) ? replacedBefore(kept, from, first, there) : 0);
        int end = kept[last] + 1
                + (allWords(old.subList(last + 1, to)) ? replacedAfter(kept, last + 1, to, there) : 0);
        if (end - start > to - from + Math.max(LITTLE, Math.min(MANY, (to - from) / 2))) {
            return Whereabouts.nowhere(Fate.DOUBTFUL);
        }
        if (othersBetween(around, units, fresh, kept, new Run(start, end)) || othersClaim(around, fresh, start, end)
                || stoodElsewhere(there.subList(start, end), units)) {
            return Whereabouts.nowhere(Fate.DOUBTFUL);
        }
        int base = now.firstUnit(fresh.from());
        return Whereabouts.at(Fate.CHANGED, new Span(now.units().get(base + start).at().start(),
                now.units().get(base + end - 1).at().end()));
    }

    /** The run of the later text that has what all these sentences became, and nothing of others between. */
    private Optional<Run> region(Run sentences) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        int size = 0;
        Optional<Run> last = Optional.empty();
        for (int i = sentences.from(); i < sentences.to(); i++) {
            int there = same.there(i);
            Optional<Run> run = there >= 0 ? Optional.of(new Run(there, there + 1)) : runs.partner(i);
            if (run.isEmpty()) {
                return Optional.empty();
            }
            if (!run.equals(last)) {
                size += run.get().size();
            }
            from = Math.min(from, run.get().from());
            to = Math.max(to, run.get().to());
            last = run;
        }
        return size == to - from ? Optional.of(new Run(from, to)) : Optional.empty();
    }

    /** With all the changed sentences around, so that each finds its own. */
    private Run widened(Run sentences) {
        int from = sentences.from();
        int to = sentences.to();
        if (same.there(from) < 0) {
            from = Math.min(from, runs.around(from).from());
        }
        if (same.there(to - 1) < 0) {
            to = Math.max(to, runs.around(to - 1).to());
        }
        return new Run(from, to);
    }

    private boolean enough(int[] kept, int from, int to, int offset, Run sentences, Run fresh) {
        int words = 0;
        int still = 0;
        for (int i = from; i < to; i++) {
            if (before.units().get(offset + i).word()) {
                words++;
                still += kept[i] >= 0 ? 1 : 0;
            }
        }
        if (words == 0 || still < words * HALF) {
            return false;
        }
        if (words >= FEW) {
            return true;
        }
        boolean held = from > 0 && kept[from] >= 0 && kept[from - 1] == kept[from] - 1
                || to < kept.length && kept[to - 1] >= 0 && kept[to] == kept[to - 1] + 1;
        if (!held) {
            return false;
        }
        for (int i = sentences.from(); i < sentences.to(); i++) {
            if (runs.likeness(i, fresh) < MUCH) {
                return false;
            }
        }
        return true;
    }

    /** How many words took the place of those it began with; 0 unless word stands for word. */
    private static int replacedBefore(int[] kept, int from, int first, List<Unit> there) {
        int put = kept[first] - (from == 0 ? 0 : kept[from - 1] + 1);
        boolean plain = first > from && (from == 0 || kept[from - 1] >= 0) && put == first - from;
        return plain && allWords(there.subList(kept[first] - put, kept[first])) ? put : 0;
    }

    private static int replacedAfter(int[] kept, int afterLast, int to, List<Unit> there) {
        int end = to == kept.length ? there.size() : kept[to];
        int put = end - kept[afterLast - 1] - 1;
        boolean plain = afterLast < to && end >= 0 && put == to - afterLast;
        return plain && allWords(there.subList(end - put, end)) ? put : 0;
    }

    /** Whether a sentence that stood elsewhere begins or ends between the words. */
    private boolean othersBetween(Run around, Run units, Run fresh, int[] kept, Run found) {
        var own = new boolean[found.size()];
        int offset = before.firstUnit(around.from());
        for (int i = units.from(); i < units.to(); i++) {
            if (found.contains(kept[i - offset]) && (before.units().get(i).word() || follows(kept, i - offset))) {
                own[kept[i - offset] - found.from()] = true;
            }
        }
        List<String> there = now.units(fresh).subList(found.from(), found.to()).stream().map(Unit::folded).toList();
        int at = 0;
        while (at < own.length) {
            int to = at;
            while (to < own.length && !own[to]) {
                to++;
            }
            if (to - at > 1 && holdsEndOfAnother(there.subList(at, to), units)) {
                return true;
            }
            at = Math.max(to, at + 1);
        }
        return false;
    }

    // a sign that stands apart from the word before it is as likely another sentence's
    private static boolean follows(int[] kept, int unit) {
        return unit > 0 && kept[unit - 1] >= 0 && kept[unit - 1] == kept[unit] - 1;
    }

    private boolean holdsEndOfAnother(List<String> between, Run units) {
        for (int i = 0; i < before.size(); i++) {
            Run other = new Run(before.firstUnit(i), before.firstUnit(i + 1));
            if (other.size() > 1 && (other.to() <= units.from() || units.to() <= other.from())) {
                List<String> words = before.units(new Run(i, i + 1)).stream().map(Unit::folded).toList();
                int size = Math.min(TELLING, words.size());
                if (Collections.indexOfSubList(between, words.subList(0, size)) >= 0
                        || Collections.indexOfSubList(between, words.subList(words.size() - size, words.size())) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether changed sentences that stand apart have as much of their own there. */
    private boolean othersClaim(Run around, Run fresh, int start, int end) {
        int mine = within(runs.aligned(around, fresh), start, end);
        return runs.old().stream().filter(other -> !around.contains(other) && IntStream.range(other.from(), other.to())
                        .anyMatch(place -> runs.likeness(place, fresh) >= MUCH))
                .anyMatch(other -> within(runs.aligned(other, fresh), start, end) >= mine);
    }

    /** Whether exactly these words stood in the earlier text besides those that are looked for: they are not new. */
    private boolean stoodElsewhere(List<Unit> found, Run units) {
        List<String> forms = found.stream().map(Unit::form).toList();
        return before.holds(forms, new Run(0, units.from()))
                || before.holds(forms, new Run(units.to(), before.units().size()));
    }

    private static int within(int[] kept, int start, int end) {
        return (int) Arrays.stream(kept).filter(unit -> start <= unit && unit < end).count();
    }

    private static boolean allWords(List<Unit> units) {
        return units.stream().allMatch(Unit::word);
    }
}
