package org.touchstone.language.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Okapi BM25 over short texts in numbered slots (k1 1.2, b 0.75). Not safe for several threads while something is added
 * or removed.
 */
final class WordIndex {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Postings> postings = new HashMap<>();
    /** The different terms of each slot, to find its postings when it is removed. */
    private final List<String[]> texts = new ArrayList<>();
    private int[] lengths = new int[1024];
    private int alive;
    private long words;

    private static final class Postings {
        private final String term;
        private int[] slots = new int[2];
        private byte[] counts = new byte[2];
        private int size;
        private int alive;

        Postings(String term) {
            this.term = term;
        }

        void add(int slot, int count) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            slots[size] = slot;
            counts[size++] = (byte) Math.min(count, Byte.MAX_VALUE);
            alive++;
        }
    }

    /** Puts a text into the next slot. */
    void add(List<String> terms) {
        Map<String, Integer> counts = counts(terms);
        int slot = texts.size();
        if (slot == lengths.length) {
            lengths = Arrays.copyOf(lengths, slot * 2);
        }
        lengths[slot] = terms.size();
        String[] different = new String[counts.size()];
        int next = 0;
        for (Map.Entry<String, Integer> term : counts.entrySet()) {
            Postings list = postings.computeIfAbsent(term.getKey(), Postings::new);
            list.add(slot, term.getValue());
            different[next++] = list.term;
        }
        texts.add(different);
        alive++;
        words += terms.size();
    }

    /** Its slot stays empty. */
    void remove(int slot) {
        for (String term : texts.get(slot)) {
            Postings list = postings.get(term);
            if (--list.alive == 0) {
                postings.remove(term);
            }
        }
        texts.set(slot, new String[0]);
        alive--;
        words -= lengths[slot];
        lengths[slot] = 0;
    }

    /** The score of every slot; that of an emptied slot means nothing. */
    float[] scores(List<String> terms) {
        float[] scores = new float[texts.size()];
        double average = average();
        for (String term : counts(terms).keySet()) {
            Postings list = postings.get(term);
            if (list != null) {
                double rarity = rarity(list.alive);
                for (int i = 0; i < list.size; i++) {
                    int slot = list.slots[i];
                    scores[slot] += (float) (rarity * weight(list.counts[i], lengths[slot], average));
                }
            }
        }
        return scores;
    }

    /** What a text would score against itself; a word that stands nowhere counts half of what a rare one would. */
    double self(List<String> terms) {
        double score = 0;
        double average = average();
        for (String term : counts(terms).keySet()) {
            Postings list = postings.get(term);
            score += list == null ? 0.5 * Math.log1p(alive) : rarity(list.alive) * weight(1, (int) average, average);
        }
        return score;
    }

    private static double weight(int count, int length, double average) {
        return count * (K1 + 1) / (count + K1 * (1 - B + B * length / average));
    }

    private double rarity(int texts) {
        return Math.log1p((alive - texts + 0.5) / (texts + 0.5));
    }

    private double average() {
        return alive == 0 ? 1 : Math.max(1, (double) words / alive);
    }

    private static Map<String, Integer> counts(List<String> terms) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }
}
