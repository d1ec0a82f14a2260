package org.touchstone.language.changes;

import java.util.List;
import java.util.Optional;
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
    /** Fewer words are recognised only beside a unit that was kept, in a sentence much of which was. */
    private static final int FEW = 4;
    private static final double MUCH = 0.4;
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
        int first = firstKept(kept, from, to);
        int last = lastKept(kept, from, to);
        if (first > last || to - from - (last - first + 1) > (to - from) * HALF) {
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

    /** The first unit that was kept; one or two that now stand far from the next are no part of it but a chance. */
    private static int firstKept(int[] kept, int from, int to) {
        int first = from;
        while (first < to && kept[first] < 0) {
            first++;
        }
        int end = first;
        while (end + 1 < to && kept[end + 1] == kept[end] + 1) {
            end++;
        }
        int next = end + 1;
        while (next < to && kept[next] < 0) {
            next++;
        }
        boolean chance = next < to && end - first < 2 && kept[next] - kept[end] > next - end + 1;
        return chance ? firstKept(kept, end + 1, to) : first;
    }

    private static int lastKept(int[] kept, int from, int to) {
        int last = to - 1;
        while (last >= from && kept[last] < 0) {
            last--;
        }
        int begin = last;
        while (begin - 1 >= from && kept[begin - 1] == kept[begin] - 1) {
            begin--;
        }
        int previous = begin - 1;
        while (previous >= from && kept[previous] < 0) {
            previous--;
        }
        boolean chance = previous >= from && last - begin < 2
                && kept[begin] - kept[previous] > begin - previous + 1;
        return chance ? lastKept(kept, from, begin) : last;
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

    private static boolean allWords(List<Unit> units) {
        return units.stream().allMatch(Unit::word);
    }
}
