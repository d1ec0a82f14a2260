package org.touchstone.language.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pairs the sentences of two texts that are the same sentence beyond doubt. One that each text has only once is. Of
 * sentences that are repeated, or so short that they could have been written anew, a pair needs the witness of a
 * neighbour that is paired itself, and no other sentence with a witness for the same place; where one of several
 * repeated ones was added or taken out, both neighbours must bear witness. What remains is left unpaired.
 */
final class SameSentences {

    /** A sentence with fewer words may stand anywhere by chance. */
    private static final int SHORT = 4;

    private final Side before;
    private final Side now;
    private final int[] there;
    private final int[] back;
    private final String[] keysBefore;
    private final String[] keysNow;
    private final Map<String, List<Integer>> placesBefore = new HashMap<>();
    private final Map<String, List<Integer>> placesNow = new HashMap<>();
    private final Map<String, Integer> timesBefore = new HashMap<>();
    private final Map<String, Integer> timesNow = new HashMap<>();

    SameSentences(Side before, Side now) {
        this.before = before;
        this.now = now;
        this.there = new int[before.size()];
        this.back = new int[now.size()];
        Arrays.fill(there, -1);
        Arrays.fill(back, -1);
        this.keysBefore = keys(before, placesBefore);
        this.keysNow = keys(now, placesNow);
        pairUnique();
        pairByWitnesses(false);
        pairByWitnesses(true);
        pairWithinParagraphs();
        pairWithinGaps();
        pairByWitnesses(true);
        pairLastOnes();
    }

    private void pairByWitnesses(boolean changesAllowed) {
        boolean found;
        do {
            found = false;
            for (int i = 0; i < there.length; i++) {
                found |= there[i] < 0 && pairByWitness(i, changesAllowed);
            }
        } while (found);
    }

    private static String[] keys(Side side, Map<String, List<Integer>> places) {
        var keys = new String[side.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = side.key(i);
            places.computeIfAbsent(keys[i], key -> new ArrayList<>()).add(i);
        }
        return keys;
    }

    /** The place in the later text of a sentence of the earlier one, or -1. */
    int there(int place) {
        return there[place];
    }

    /** The place in the earlier text of a sentence of the later one, or -1. */
    int back(int place) {
        return back[place];
    }

    /**
     * Whether another sentence of the earlier text says the same and is not paired either, or its words stood elsewhere
     * too and fewer times now: what is left of them may be the other's.
     */
    boolean repeated(int place) {
        String key = keysBefore[place];
        return placesBefore.get(key).stream().anyMatch(other -> other != place && there[other] < 0)
                || timesNow(key) > 0 && timesNow(key) < timesBefore(key);
    }

    private void pairUnique() {
        placesBefore.forEach((key, places) -> {
            List<Integer> others = placesNow.getOrDefault(key, List.of());
            if (places.size() == 1 && others.size() == 1 && !repeats(key)
                    && before.wordCount(places.get(0)) >= SHORT) {
                pair(places.get(0), others.get(0));
            }
        });
    }

    private void pair(int one, int other) {
        there[one] = other;
        back[other] = one;
    }

    private boolean pairByWitness(int place, boolean changesAllowed) {
        String key = keysBefore[place];
        int left = onLeft(place);
        int right = onRight(place);
        int candidate = left >= 0 ? left : right;
        if (candidate < 0 || left >= 0 && right >= 0 && left != right) {
            return false;
        }
        boolean repeated = repeats(key);
        boolean both = left == right;
        if (repeated && besideItsLike(keysBefore, place) != besideItsLike(keysNow, candidate)
                || takenForItsTwin(place, candidate)
                || asMany(key) && otherClaims(candidate, place) || !asMany(key) && !both
                || repeated && !both && !ends(place, candidate, left >= 0 ? 1 : -1, changesAllowed)) {
            return false;
        }
        pair(place, candidate);
        return true;
    }

    /** A paragraph that is the same from end to end and has a sentence paired bears witness for all its sentences. */
    private void pairWithinParagraphs() {
        int from = 0;
        while (from < there.length) {
            int to = from + 1;
            while (to < there.length && before.paragraph(to) == before.paragraph(from)) {
                to++;
            }
            int first = IntStream.range(from, to).filter(place -> there[place] >= 0)
                    .map(place -> there[place] - place).findFirst().orElse(-from - 1) + from;
            if (first >= 0 && sameParagraph(new Run(from, to), first)) {
                for (int place = from; place < to; place++) {
                    int candidate = first + place - from;
                    if (there[place] < 0 && back[candidate] < 0) {
                        pair(place, candidate);
                    }
                }
            }
            from = to;
        }
    }

    private boolean sameParagraph(Run sentences, int first) {
        int last = first + sentences.size() - 1;
        return last < back.length && now.paragraph(first) == now.paragraph(last)
                && now.opensParagraph(first) && now.endsParagraph(last)
                && Arrays.equals(keysBefore, sentences.from(), sentences.to(), keysNow, first, last + 1);
    }

    /** Whether of two that are alike side by side another may have come here: paragraphs end otherwise around them. */
    private boolean takenForItsTwin(int place, int there) {
        return (besideItsLike(keysBefore, place) || besideItsLike(keysNow, there))
                && (before.opensParagraph(place) != now.opensParagraph(there)
                || before.endsParagraph(place) != now.endsParagraph(there));
    }

    private static boolean besideItsLike(String[] keys, int place) {
        return place > 0 && keys[place - 1].equals(keys[place])
                || place + 1 < keys.length && keys[place + 1].equals(keys[place]);
    }

    /** Whether there is a reason why on this side nothing bears witness: the paragraph ends, or both were changed. */
    private boolean ends(int place, int candidate, int side, boolean changesAllowed) {
        int old = place + side;
        int fresh = candidate + side;
        boolean outside = old < 0 || old >= there.length || before.paragraph(old) != before.paragraph(place);
        boolean outsideNow = fresh < 0 || fresh >= back.length || now.paragraph(fresh) != now.paragraph(candidate);
        return outside && outsideNow
                || changesAllowed && !outside && !outsideNow && changed(keysBefore[old]) && changed(keysNow[fresh]);
    }

    /** Whether a text has this sentence that the other has not: one that both have may only have moved. */
    private boolean changed(String key) {
        return timesBefore(key) == 0 || timesNow(key) == 0;
    }

    private boolean asMany(String key) {
        return placesBefore.getOrDefault(key, List.of()).size() == placesNow.getOrDefault(key, List.of()).size()
                && timesBefore(key) == timesNow(key);
    }

    private boolean repeats(String key) {
        return timesBefore(key) > 1 || timesNow(key) > 1;
    }

    // counted where they end a sentence and where they do not: it may have been cut otherwise before "a." or "No."
    private int timesBefore(String key) {
        return timesBefore.computeIfAbsent(key, words -> before.times(words));
    }

    private int timesNow(String key) {
        return timesNow.computeIfAbsent(key, words -> now.times(words));
    }

    /** Where the sentence would stand by the witness of the one before it, or -1. */
    private int onLeft(int place) {
        int after = place == 0 ? 0 : there[place - 1] < 0 ? -1 : there[place - 1] + 1;
        return free(after, keysBefore[place]) ? after : -1;
    }

    /** Where the sentence would stand by the witness of the one after it, or -1. */
    private int onRight(int place) {
        int before = place == there.length - 1 ? back.length - 1 : there[place + 1] - 1;
        return free(before, keysBefore[place]) ? before : -1;
    }

    private boolean free(int place, String key) {
        return place >= 0 && place < back.length && back[place] < 0 && keysNow[place].equals(key);
    }

    /** Whether a neighbour of that place bears witness for another sentence than this one. */
    private boolean otherClaims(int candidate, int place) {
        int left = candidate == 0 ? 0 : back[candidate - 1] < 0 ? -1 : back[candidate - 1] + 1;
        int right = candidate == back.length - 1 ? there.length - 1 : back[candidate + 1] - 1;
        return other(left, place) || other(right, place);
    }

    private boolean other(int claimant, int place) {
        return claimant >= 0 && claimant < there.length && claimant != place && there[claimant] < 0
                && keysBefore[claimant].equals(keysBefore[place]);
    }

    /**
     * Between two pairs that follow each other in both texts, as many repeated sentences are the same, in order; and all
     * are where both texts have the same between them.
     */
    private void pairWithinGaps() {
        int from = 0;
        while (from < there.length) {
            int to = from;
            while (to < there.length && there[to] < 0) {
                to++;
            }
            if (to > from) {
                int first = from == 0 ? 0 : there[from - 1] + 1;
                int last = to == there.length ? back.length : there[to];
                if (first < last && allFree(first, last)) {
                    pairGap(new Run(from, to), new Run(first, last));
                }
            }
            from = to + 1;
        }
    }

    private void pairGap(Run old, Run fresh) {
        if (Arrays.equals(keysBefore, old.from(), old.to(), keysNow, fresh.from(), fresh.to())) {
            IntStream.range(0, old.size()).forEach(i -> pair(old.from() + i, fresh.from() + i));
        } else {
            pairInOrder(old, fresh);
        }
    }

    private boolean allFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (back[i] >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether no neighbour of a repeated sentence has moved out of the gap or into it: it may have come along. */
    private boolean unmovedBeside(int place, int there, Run old, Run fresh) {
        if (!repeats(keysBefore[place])) {
            return true;
        }
        return IntStream.of(place - 1, place + 1).filter(old::contains)
                .allMatch(i -> changed(keysBefore[i]) || within(keysBefore[i], old, fresh))
                && IntStream.of(there - 1, there + 1).filter(fresh::contains)
                .allMatch(i -> changed(keysNow[i]) || within(keysNow[i], old, fresh));
    }

    private boolean within(String key, Run old, Run fresh) {
        return placesBefore.getOrDefault(key, List.of()).stream().filter(old::contains).count()
                == placesNow.getOrDefault(key, List.of()).stream().filter(fresh::contains).count();
    }

    private void pairInOrder(Run old, Run fresh) {
        var pairs = new ArrayList<Run>();
        for (int i = old.from(); i < old.to(); i++) {
            String key = keysBefore[i];
            List<Integer> here = placesBefore.get(key).stream().filter(old::contains).toList();
            List<Integer> others = placesNow.getOrDefault(key, List.of()).stream().filter(fresh::contains).toList();
            if (asMany(key) && here.size() == others.size()) {
                pairs.add(new Run(i, others.get(here.indexOf(i))));
            }
        }
        // of pairs that cross, the one that crosses more was moved, and moved ones need a better reason
        pairs.stream().filter(one -> pairs.stream().filter(other -> cross(one, other))
                        .allMatch(other -> crossings(one, pairs) < crossings(other, pairs)))
                .filter(one -> unmovedBeside(one.from(), one.to(), old, fresh) && !takenForItsTwin(one.from(), one.to()))
                .forEach(one -> pair(one.from(), one.to()));
    }

    private static boolean cross(Run one, Run other) {
        return one.from() < other.from() ? one.to() > other.to() : one.from() > other.from() && one.to() < other.to();
    }

    private static long crossings(Run one, List<Run> pairs) {
        return pairs.stream().filter(other -> cross(one, other)).count();
    }

    /** Where all others like it are paired, the last of a long repeated sentence is what is left of it. */
    private void pairLastOnes() {
        placesBefore.forEach((key, places) -> {
            List<Integer> left = places.stream().filter(place -> there[place] < 0).toList();
            List<Integer> others = placesNow.getOrDefault(key, List.of()).stream()
                    .filter(place -> back[place] < 0).toList();
            if (asMany(key) && left.size() == 1 && others.size() == 1 && before.wordCount(left.get(0)) >= SHORT
                    && !besideItsLike(keysNow, others.get(0))) {
                pair(left.get(0), others.get(0));
            }
        });
    }
}
