package org.touchstone.language.changes;

import java.util.List;
import org.touchstone.language.changes.Side.Unit;

/**
 * Tells where words of which some were replaced begin and end in the later text. A comparison word by word pairs as
 * many units as it can, so that a comma, "the" or "it" near what was replaced may be paired with one that belongs to
 * what stands beside. Such an island at the edge is trusted when it is long, when what stands beyond it is kept too,
 * when it begins or ends the same sentence as before, or when word for word was replaced between it and the rest;
 * otherwise the words begin, or end, with the next one.
 */
final class KeptEdges {

    /** So many words in a row are not paired by chance. */
    private static final int SURE = 3;

    private final Side before;
    private final Run earlier;
    private final Side now;
    private final Run later;
    private final int[] kept;
    private final List<Unit> units;

    /**
     * @param kept for each unit of the earlier run its place in the later one, or -1
     */
    KeptEdges(Side before, Run earlier, Side now, Run later, int[] kept) {
        this.before = before;
        this.earlier = earlier;
        this.now = now;
        this.later = later;
        this.kept = kept;
        this.units = before.units(earlier);
    }

    /** The first of these units that was kept and is beyond doubt their own; {@code to} when there is none. */
    int first(int from, int to) {
        int first = next(from, to);
        while (first < to) {
            int end = first;
            while (end + 1 < to && kept[end + 1] == kept[end] + 1) {
                end++;
            }
            int next = next(end + 1, to);
            int rest = next < to ? next : end;
            boolean leads = first == from && (held(from - 1, from) || begins(first) && sameSentence(first, rest)
                    && !lost(from - 1, kept[first], kept[rest]));
            if (next == to || trusted(first, end, leads, end, next)) {
                return first;
            }
            first = next;
        }
        return to;
    }

    /** The last of these units that was kept and is beyond doubt their own; {@code from - 1} when there is none. */
    int last(int from, int to) {
        int last = previous(from, to - 1);
        while (last >= from) {
            int begin = last;
            while (begin > from && kept[begin - 1] >= 0 && kept[begin - 1] == kept[begin] - 1) {
                begin--;
            }
            int previous = previous(from, begin - 1);
            int rest = previous >= from ? previous : begin;
            boolean closes = last == to - 1 && (held(last, to) || ends(last) && sameSentence(rest, last)
                    && !lost(to, kept[rest], kept[last]));
            if (previous < from || trusted(begin, last, closes, previous, begin)) {
                return last;
            }
            last = previous;
        }
        return from - 1;
    }

    private int next(int from, int to) {
        int next = from;
        while (next < to && kept[next] < 0) {
            next++;
        }
        return next;
    }

    private int previous(int from, int last) {
        int previous = last;
        while (previous >= from && kept[previous] < 0) {
            previous--;
        }
        return previous;
    }

    private boolean trusted(int begin, int end, boolean atEdge, int gapFrom, int gapTo) {
        long words = units.subList(begin, end + 1).stream().filter(Unit::word).count();
        int putIn = kept[gapTo] - kept[gapFrom] - (gapTo - gapFrom);
        boolean wordForWord = putIn == 0 && gapTo - gapFrom <= SURE + 1;
        return words >= SURE || words > 0 && wordForWord || atEdge && (words > 0 || putIn <= 1);
    }

    /** Whether two units that followed each other were kept and still do. */
    private boolean held(int one, int other) {
        return one >= 0 && other < kept.length && kept[one] >= 0 && kept[other] == kept[one] + 1;
    }

    private boolean begins(int unit) {
        return before.beginsSentence(earlier, unit) && now.beginsSentence(later, kept[unit]);
    }

    private boolean ends(int unit) {
        return before.beginsSentence(earlier, unit + 1) && now.beginsSentence(later, kept[unit] + 1);
    }

    /** Whether the unit that stood beside is one of those that were put in between. */
    private boolean lost(int beside, int from, int to) {
        return beside >= 0 && beside < kept.length && kept[beside] < 0
                && now.units(later).subList(from + 1, Math.max(from + 1, to)).stream().map(Unit::folded)
                .anyMatch(units.get(beside).folded()::equals);
    }

    /** Whether as many sentences begin between the two as did. */
    private boolean sameSentence(int one, int other) {
        int was = 0;
        for (int i = one + 1; i <= other; i++) {
            was += before.beginsSentence(earlier, i) ? 1 : 0;
        }
        int is = 0;
        for (int i = kept[one] + 1; i <= kept[other]; i++) {
            is += now.beginsSentence(later, i) ? 1 : 0;
        }
        return was == is;
    }
}
