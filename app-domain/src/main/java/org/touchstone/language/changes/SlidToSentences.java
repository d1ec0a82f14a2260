package org.touchstone.language.changes;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Where words were put in or taken out between two words that are the same, which of the two stayed is anybody's guess:
 * in "The ferry" that became "The council decides. The ferry" the first "The" may be the new one or the second. Whole
 * sentences are put in and taken out far more often than the end of one with the beginning of the next, so such a
 * change is slid to where it begins with a sentence, or where a word that began one still does.
 */
final class SlidToSentences {

    private final List<String> earlier;
    private final List<String> later;
    private final int[] kept;

    /**
     * @param kept for each of the earlier units its place among the later ones or -1, ascending; changed in place
     */
    SlidToSentences(List<String> earlier, List<String> later, int[] kept) {
        this.earlier = earlier;
        this.later = later;
        this.kept = kept;
    }

    /**
     * @param beginsEarlier whether a sentence begins with this one of the earlier units
     * @param beginsLater the same for the later ones
     */
    void slide(IntPredicate beginsEarlier, IntPredicate beginsLater) {
        int at = 0;
        while (at < kept.length) {
            if (kept[at] < 0) {
                at++;
                continue;
            }
            int next = at + 1;
            while (next < kept.length && kept[next] < 0) {
                next++;
            }
            int there = next < kept.length ? kept[next] : later.size();
            if (next == at + 1 && there > kept[at] + 1) {
                putIn(at, there, beginsEarlier, beginsLater);
            } else if (next > at + 1 && there == kept[at] + 1) {
                takenOut(at, next, beginsEarlier, beginsLater);
            }
            at = next;
        }
    }

    /** Later units between a kept one and the next, with nothing taken out there. */
    private void putIn(int last, int there, IntPredicate beginsEarlier, IntPredicate beginsLater) {
        int gap = there - kept[last] - 1;
        boolean settled = beginsLater.test(kept[last] + 1);
        int steps = steps(last, unit -> later.get(kept[unit] + gap).equals(earlier.get(unit)),
                unit -> beginsLater.test(kept[unit]) ? !settled
                        : beginsEarlier.test(unit) && beginsLater.test(kept[unit] + gap));
        for (int i = 0; i < steps; i++) {
            kept[last - i] += gap;
        }
    }

    /** Earlier units between a kept one and the next, with nothing put in there. */
    private void takenOut(int last, int next, IntPredicate beginsEarlier, IntPredicate beginsLater) {
        int gap = next - last - 1;
        boolean settled = beginsEarlier.test(last + 1);
        int steps = steps(last, unit -> earlier.get(unit + gap).equals(later.get(kept[unit])),
                unit -> beginsEarlier.test(unit) ? !settled
                        : beginsLater.test(kept[unit]) && beginsEarlier.test(unit + gap));
        for (int i = 0; i < steps; i++) {
            kept[last - i + gap] = kept[last - i];
            kept[last - i] = -1;
        }
    }

    /**
     * How many kept units, from the last one back, change places with the others; 0 when no sentence is gained by it.
     *
     * @param alike whether a unit is the same as the one it would become
     * @param better whether the change would begin with a sentence, or this unit would begin one as it did
     */
    private int steps(int last, IntPredicate alike, IntPredicate better) {
        for (int unit = last; unit >= 0 && kept[unit] >= 0 && last - unit == kept[last] - kept[unit]; unit--) {
            if (!alike.test(unit)) {
                return 0;
            }
            if (better.test(unit)) {
                return last - unit + 1;
            }
        }
        return 0;
    }
}
