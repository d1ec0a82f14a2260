package org.touchstone.language.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.language.changes.Side.Unit;

/**
 * Finds, for each run of sentences that are not the same any more, the run of new sentences that took its place: by
 * what stands around it and by how many of its pairs of words are there.
 */
final class ChangedRuns {

    /** So much of a sentence must be found between the same neighbours. */
    private static final double SOME = 0.25;
    /** So much of it must be found anywhere else, and clearly more than in the next best place. */
    private static final double MOST = 0.5;
    private static final double CLEARLY = 0.6;

    private final Side before;
    private final Side now;
    private final SameSentences same;
    private final List<Run> old;
    private final List<Run> fresh;
    private final Map<Run, Map<String, Integer>> pairsOfWords = new HashMap<>();
    private final Map<Integer, Optional<Run>> partners = new HashMap<>();
    private final Map<List<Run>, int[]> alignments = new HashMap<>();

    ChangedRuns(Side before, Side now, SameSentences same) {
        this.before = before;
        this.now = now;
        this.same = same;
        this.old = runs(before.size(), true);
        this.fresh = runs(now.size(), false);
    }

    private List<Run> runs(int size, boolean earlier) {
        var runs = new ArrayList<Run>();
        int from = 0;
        while (from < size) {
            int to = from;
            while (to < size && (earlier ? same.there(to) : same.back(to)) < 0) {
                to++;
            }
            if (to > from) {
                runs.add(new Run(from, to));
            }
            from = Math.max(to, from + 1);
        }
        return runs;
    }

    /** All runs of the earlier text that are not the same. */
    List<Run> old() {
        return old;
    }

    /** All runs of the later text that are not the same. */
    List<Run> fresh() {
        return fresh;
    }

    /** The run of the earlier text this sentence belongs to. */
    Run around(int place) {
        return old.stream().filter(run -> run.contains(place)).findFirst().orElseThrow();
    }

    /** How much of a sentence of the earlier text is found in a run of the later one, from 0 to 1. */
    double likeness(int place, Run run) {
        Map<String, Integer> own = pairs(before, new Run(place, place + 1));
        Map<String, Integer> others = pairsOfWords.computeIfAbsent(run, one -> pairs(now, one));
        int all = own.values().stream().mapToInt(Integer::intValue).sum();
        int found = own.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0))).sum();
        return all == 0 ? 0 : (double) found / all;
    }

    private static Map<String, Integer> pairs(Side side, Run run) {
        var pairs = new HashMap<String, Integer>();
        for (int i = run.from(); i < run.to(); i++) {
            String last = "";
            for (Unit unit : side.units(new Run(i, i + 1))) {
                if (unit.word()) {
                    pairs.merge(last + " " + unit.folded(), 1, Integer::sum);
                    last = unit.folded();
                }
            }
        }
        return pairs;
    }

    /** The run of the later text in which this sentence of the earlier one was changed. */
    Optional<Run> partner(int place) {
        // not computeIfAbsent: comparing keeps maps of its own
        Optional<Run> known = partners.get(place);
        if (known == null) {
            known = compared(place);
            partners.put(place, known);
        }
        return known;
    }

    private Optional<Run> compared(int place) {
        Run run = around(place);
        Optional<Run> after = freshAt(run.from() == 0 ? 0 : same.there(run.from() - 1) + 1);
        Optional<Run> until = freshAt(run.to() == before.size() ? now.size() - 1 : same.there(run.to()) - 1);
        Run best = null;
        double most = 0;
        double second = 0;
        for (Run one : fresh) {
            double likeness = likeness(place, one);
            if (likeness > most) {
                second = most;
                most = likeness;
                best = one;
            } else {
                second = Math.max(second, likeness);
            }
        }
        if (after.isPresent() && after.equals(until)) {
            double here = likeness(place, after.get());
            if (here >= SOME && here >= most * CLEARLY) {
                return after;
            }
        }
        return best != null && most >= MOST && second <= most * CLEARLY ? Optional.of(best) : Optional.empty();
    }

    private Optional<Run> freshAt(int place) {
        return fresh.stream().filter(run -> run.contains(place)).findFirst();
    }

    /**
     * Which units of the second run are those of the first, capitals and signs set as they may be: for each unit of the
     * earlier run its place in the later one, counted from the runs' beginnings, or -1.
     */
    int[] aligned(Run earlier, Run later) {
        return alignments.computeIfAbsent(List.of(earlier, later), runs -> {
            List<String> one = before.units(earlier).stream().map(Unit::folded).toList();
            List<String> other = now.units(later).stream().map(Unit::folded).toList();
            var kept = new int[one.size()];
            Arrays.fill(kept, -1);
            int at = 0;
            int there = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(one, other).getDeltas()) {
                while (at < delta.getSource().getPosition()) {
                    kept[at++] = there++;
                }
                at += delta.getSource().size();
                there += delta.getTarget().size();
            }
            while (at < kept.length) {
                kept[at++] = there++;
            }
            new SlidToSentences(one, other, kept).slide(unit -> before.beginsSentence(earlier, unit),
                    unit -> now.beginsSentence(later, unit));
            return kept;
        });
    }
}
