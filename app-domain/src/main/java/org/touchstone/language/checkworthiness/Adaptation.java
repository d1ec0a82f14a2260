package org.touchstone.language.checkworthiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a newsroom taught the ranking by taking some suggestions and refusing others: a factor for the shipped score and
 * a weight for each cue. Small enough to be kept whole, so that every former one can be put back.
 */
public final class Adaptation {

    /** Leaves the shipped score as it is. */
    public static final Adaptation NONE = new Adaptation(1, new float[SentenceFeatures.CUES]);
    /** With fewer judged sentences, or fewer of either kind than a fifth of this, nothing is learnt. */
    public static final int ENOUGH = 50;

    private static final double PENALTY = 0.1;

    private final float factor;
    private final float[] cues;

    private Adaptation(float factor, float[] cues) {
        this.factor = factor;
        this.cues = cues;
    }

    /**
     * What was learnt and whether it is better.
     *
     * @param before average precision of the ranking without it, on the newsroom's own judgements
     * @param after average precision with it, each fifth of the judgements ranked by what the others taught
     */
    public record Measured(Adaptation adaptation, double before, double after, int examples) {

        /** Whether it is worth using: better by more than noise. */
        public boolean isBetter() {
            return after > before + 0.01;
        }
    }

    /**
     * Learns from judged sentences and measures the change without using it.
     *
     * @throws IllegalArgumentException when there are not {@link #ENOUGH}
     */
    public static Measured learn(CheckWorthiness shipped, List<Example> examples) {
        long worth = examples.stream().filter(Example::worthChecking).count();
        if (examples.size() < ENOUGH || Math.min(worth, examples.size() - worth) < ENOUGH / 5) {
            throw new IllegalArgumentException("too few judged sentences: " + examples.size());
        }
        List<Map<Integer, Double>> rows = examples.stream().map(example -> row(shipped, example)).toList();
        List<Boolean> labels = examples.stream().map(Example::worthChecking).toList();
        List<double[]> before = new ArrayList<>();
        List<double[]> after = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            List<Map<Integer, Double>> others = new ArrayList<>();
            List<Boolean> othersLabels = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (i % 5 != part) {
                    others.add(rows.get(i));
                    othersLabels.add(labels.get(i));
                }
            }
            Adaptation learnt = learn(others, othersLabels);
            for (int i = part; i < rows.size(); i += 5) {
                double shippedSum = rows.get(i).get(SentenceFeatures.CUES);
                double label = labels.get(i) ? 1 : 0;
                before.add(new double[] {shippedSum, label});
                after.add(new double[] {learnt.apply(shippedSum, rows.get(i)), label});
            }
        }
        return new Measured(learn(rows, labels), Measures.averagePrecision(before), Measures.averagePrecision(after),
                examples.size());
    }

    /** The cues, and after them the shipped score. */
    private static Map<Integer, Double> row(CheckWorthiness shipped, Example example) {
        boolean words = example.language().getLanguage().equals("en");
        SentenceFeatures features = SentenceFeatures.of(example.sentence(), example.language(), words);
        Map<Integer, Double> row = new TreeMap<>(features.values().headMap(SentenceFeatures.CUES));
        row.put(SentenceFeatures.CUES, shipped.sum(features, words));
        return row;
    }

    private static Adaptation learn(List<Map<Integer, Double>> rows, List<Boolean> labels) {
        float[] learnt = Weights.learn(rows, labels, SentenceFeatures.CUES + 1, PENALTY);
        return new Adaptation(learnt[SentenceFeatures.CUES], Arrays.copyOf(learnt, SentenceFeatures.CUES));
    }

    double apply(double shippedSum, Map<Integer, Double> values) {
        double sum = factor * shippedSum;
        for (int i = 0; i < cues.length; i++) {
            sum += cues[i] == 0 ? 0 : cues[i] * values.getOrDefault(i, 0.0);
        }
        return sum;
    }

    /** To be kept: the factor, then the weights of the cues. */
    public float[] toArray() {
        float[] all = new float[cues.length + 1];
        all[0] = factor;
        System.arraycopy(cues, 0, all, 1, cues.length);
        return all;
    }

    /**
     * As it was kept.
     *
     * @throws IllegalArgumentException when the array is of another length
     */
    public static Adaptation of(float[] kept) {
        if (kept.length != SentenceFeatures.CUES + 1) {
            throw new IllegalArgumentException("not an adaptation");
        }
        return new Adaptation(kept[0], Arrays.copyOfRange(kept, 1, kept.length));
    }
}
