package org.touchstone.language.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.language.Span;
import org.touchstone.language.changes.Side.Unit;
import org.touchstone.language.changes.Whereabouts.Fate;

/**
 * Looks for words of changed sentences, letter by letter, in what is new. They are found where they stood once and
 * stand once; of several places one is taken only when the words around it are the same too, and nowhere else.
 */
final class FoundWords {

    /** Fewer words may stand anywhere by chance: they are looked for only in what their sentence became. */
    private static final int FEW = 4;
    /** So many units beside them must be the same to tell places apart; so many elsewhere make them doubtful. */
    private static final int TELLING = 3;
    private static final int LOOKED_AT = 12;
    /** So much of a sentence must be in the run it became. */
    private static final double MUCH = 0.4;

    private final Side before;
    private final Side now;
    private final ChangedRuns runs;

    FoundWords(Side before, Side now, ChangedRuns runs) {
        this.before = before;
        this.now = now;
        this.runs = runs;
    }

    /**
     * @param units the words, by their places among the units of the earlier text
     * @param sentences those they stand in, none of which is the same any more
     * @return SURROUNDED_ANEW, DOUBTFUL, or GONE when they are not found
     */
    Whereabouts find(Run units, Run sentences) {
        List<Integer> fresh = occurrences(now, runs.fresh(), units);
        if (fresh.isEmpty()) {
            return Whereabouts.nowhere(Fate.GONE);
        }
        List<Integer> old = occurrences(before, runs.old(), units);
        // where one of several was taken out or changed, the one that is left may be another's
        Optional<Whereabouts> inPlace = old.size() == fresh.size() ? inPartner(units, sentences, fresh)
                : Optional.empty();
        if (inPlace.isPresent()) {
            return inPlace.get();
        }
        long words = before.units().subList(units.from(), units.to()).stream().filter(Unit::word).count();
        if (fresh.size() == 1 && old.size() == 1) {
            return words >= FEW ? found(fresh.get(0), units.size()) : Whereabouts.nowhere(Fate.DOUBTFUL);
        }
        return old.size() == fresh.size() ? byWhatIsBeside(units, old, fresh) : Whereabouts.nowhere(Fate.DOUBTFUL);
    }

    private Whereabouts byWhatIsBeside(Run units, List<Integer> old, List<Integer> fresh) {
        int best = -1;
        for (int at : fresh) {
            if (beside(units.from(), at, units.size()) >= TELLING) {
                if (best >= 0) {
                    return Whereabouts.nowhere(Fate.DOUBTFUL);
                }
                best = at;
            }
        }
        if (best < 0) {
            return Whereabouts.nowhere(Fate.DOUBTFUL);
        }
        for (int other : old) {
            if (other != units.from() && beside(other, best, units.size()) >= TELLING) {
                return Whereabouts.nowhere(Fate.DOUBTFUL);
            }
        }
        return found(best, units.size());
    }

    private Whereabouts found(int at, int size) {
        return Whereabouts.at(Fate.SURROUNDED_ANEW, new Span(now.units().get(at).at().start(),
                now.units().get(at + size - 1).at().end()));
    }

    /**
     * In the one run their sentences became, where they stand once as they did, with their neighbours aligned.
     *
     * @param fresh wherever they stand: where that is several places, some of what is beside them must be the same
     *         here, and nowhere else
     */
    private Optional<Whereabouts> inPartner(Run units, Run sentences, List<Integer> fresh) {
        Run run = runs.around(sentences.from());
        Optional<Run> partner = runs.partner(sentences.from());
        for (int i = sentences.from(); i < sentences.to(); i++) {
            if (partner.isEmpty() || !partner.equals(runs.partner(i)) || runs.likeness(i, partner.get()) < MUCH) {
                return Optional.empty();
            }
        }
        List<Integer> here = occurrences(now, List.of(partner.orElseThrow()), units);
        if (here.size() != 1 || occurrences(before, List.of(run), units).size() != 1) {
            return Optional.empty();
        }
        for (int at : fresh) {
            boolean telling = beside(units.from(), at, units.size()) >= TELLING;
            if (fresh.size() > 1 && telling != here.contains(at)) {
                return Optional.empty();
            }
        }
        int[] aligned = runs.aligned(run, partner.get());
        int from = units.from() - before.firstUnit(run.from());
        int at = here.get(0) - now.firstUnit(partner.get().from());
        for (int i = 0; i < units.size(); i++) {
            if (aligned[from + i] != at + i) {
                return Optional.empty();
            }
        }
        return Optional.of(found(here.get(0), units.size()));
    }

    private List<Integer> occurrences(Side side, List<Run> within, Run wanted) {
        List<Unit> words = before.units().subList(wanted.from(), wanted.to());
        var found = new ArrayList<Integer>();
        for (Run run : within) {
            int last = side.firstUnit(run.to()) - words.size();
            for (int at = side.firstUnit(run.from()); at <= last; at++) {
                if (stand(side, at, words)) {
                    found.add(at);
                }
            }
        }
        return found;
    }

    private static boolean stand(Side side, int at, List<Unit> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!side.units().get(at + i).form().equals(words.get(i).form())) {
                return false;
            }
        }
        return true;
    }

    /** How many units on both sides are the same, of twelve on each. */
    private int beside(int old, int fresh, int size) {
        int same = 0;
        for (int i = 1; i <= LOOKED_AT && alike(old - i, fresh - i); i++) {
            same++;
        }
        for (int i = 0; i < LOOKED_AT && alike(old + size + i, fresh + size + i); i++) {
            same++;
        }
        return same;
    }

    private boolean alike(int old, int fresh) {
        return old >= 0 && fresh >= 0 && old < before.units().size() && fresh < now.units().size()
                && before.units().get(old).form().equals(now.units().get(fresh).form());
    }
}
