package org.touchstone.language.checkworthiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a newsroom taught the ranking by taking some suggestions and refusing others: a factor for the shipped score and
 * weights for each cue, for where in an article a sentence stands, and for the words that tell most, by hash. Small
 * enough to be kept whole, so that every former one can be put back. Immutable.
 */
public final class Adaptation {

    /** With fewer judged sentences, or fewer of either kind than a fifth of this, nothing is learnt. */
    public static final int ENOUGH = 50;

    private static final double PENALTY = 0.15;
    /** Each of so many parts is measured by what the others taught. */
    private static final int PARTS = 5;
    /** So many words and runs of words are kept. */
    private static final int WORDS = 2_000;

    /** Where the shipped score stands among what is learnt from, after the cues; the place follows, then the words. */
    private static final int SUM = SentenceFeatures.CUES;
    private static final int PLACE = SUM + 1;
    private static final int FIRST_WORD = PLACE + Place.VALUES;
    private static final int SIZE = FIRST_WORD + SentenceFeatures.SIZE - SentenceFeatures.CUES;

    /** Leaves the shipped score as it is. */
    public static final Adaptation NONE = new Adaptation(factorAlone(), Map.of());

    /** Of the cues, the shipped score and the place. */
    private final float[] weights;
    private final Map<Integer, Float> words;

    private Adaptation(float[] weights, Map<Integer, Float> words) {
        this.weights = weights;
        this.words = words;
    }

    private static float[] factorAlone() {
        float[] weights = new float[FIRST_WORD];
        weights[SUM] = 1;
        return weights;
    }

    /**
     * What was learnt and whether it is better.
     *
     * @param before average precision of the ranking without it, on the newsroom's own judgements
     * @param after average precision with it, each fifth of the judged articles ranked by what the others taught
     */
    public record Measured(Adaptation adaptation, double before, double after, int examples) {

        /** Whether it is worth using: better by more than noise. */
        public boolean isBetter() {
            return after > before + 0.01;
        }
    }

    /**
     * Learns from judged sentences and measures the change without using it. An article is learnt from or measured on,
     * never both. Of fewer than five articles, where words would only tell which article it is, cues alone are learnt.
     *
     * @throws IllegalArgumentException when there are not {@link #ENOUGH}
     */
    public static Measured learn(CheckWorthiness shipped, List<Example> examples) {
        long worth = examples.stream().filter(Example::worthChecking).count();
        if (examples.size() < ENOUGH || Math.min(worth, examples.size() - worth) < ENOUGH / 5) {
            throw new IllegalArgumentException("too few judged sentences: " + examples.size());
        }
        List<Integer> texts = texts(examples);
        List<TreeMap<Integer, Double>> rows = rows(shipped, examples);
        List<double[]> before = new ArrayList<>();
        List<double[]> after = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            int[] measured = IntStream.range(0, rows.size()).filter(i -> (texts.size() < PARTS ? i
                    : texts.indexOf(examples.get(i).place().text())) % PARTS == held).toArray();
            Adaptation learnt = learn(rows, examples, IntStream.range(0, rows.size())
                    .filter(i -> Arrays.binarySearch(measured, i) < 0).toArray());
            for (int i : measured) {
                double label = examples.get(i).worthChecking() ? 1 : 0;
                before.add(new double[] {rows.get(i).get(SUM), label});
                after.add(new double[] {learnt.apply(rows.get(i)), label});
            }
        }
        return new Measured(learn(rows, examples, IntStream.range(0, rows.size()).toArray()),
                Measures.averagePrecision(before), Measures.averagePrecision(after), examples.size());
    }

    /** Learns from judged sentences, for those who measure it by themselves. */
    public static Adaptation learnUnmeasured(CheckWorthiness shipped, List<Example> examples) {
        return learn(rows(shipped, examples), examples, IntStream.range(0, examples.size()).toArray());
    }

    private static List<Integer> texts(List<Example> examples) {
        return examples.stream().map(example -> example.place().text()).distinct().toList();
    }

    private static List<TreeMap<Integer, Double>> rows(CheckWorthiness shipped, List<Example> examples) {
        boolean all = texts(examples).size() >= PARTS;
        return examples.stream().map(example -> {
            TreeMap<Integer, Double> values =
                    SentenceFeatures.of(example.sentence(), example.language(), true).values();
            TreeMap<Integer, Double> row = row(shipped.sum(values, example.language()), values, example.place());
            return all ? row : new TreeMap<>(row.headMap(PLACE));
        }).toList();
    }

    private static TreeMap<Integer, Double> row(double shippedSum, TreeMap<Integer, Double> values, Place place) {
        TreeMap<Integer, Double> row = new TreeMap<>(values.headMap(SentenceFeatures.CUES));
        row.put(SUM, shippedSum);
        double[] standing = place.values();
        for (int i = 0; i < standing.length; i++) {
            row.put(PLACE + i, standing[i]);
        }
        values.tailMap(SentenceFeatures.CUES).forEach((index, value) ->
                row.put(FIRST_WORD + index - SentenceFeatures.CUES, value));
        return row;
    }

    private static Adaptation learn(List<TreeMap<Integer, Double>> rows, List<Example> examples, int[] from) {
        float[] learnt = Weights.learn(Arrays.stream(from).mapToObj(rows::get).toList(),
                Arrays.stream(from).mapToObj(i -> examples.get(i).worthChecking()).toList(), SIZE, PENALTY);
        Map<Integer, Float> words = new HashMap<>();
        IntStream.range(FIRST_WORD, SIZE).filter(i -> learnt[i] != 0).boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(learnt[i]))).limit(WORDS)
                .forEach(i -> words.put(i, learnt[i]));
        return new Adaptation(Arrays.copyOf(learnt, FIRST_WORD), words);
    }

    double apply(double shippedSum, TreeMap<Integer, Double> values, Place place) {
        return apply(row(shippedSum, values, place));
    }

    private double apply(Map<Integer, Double> row) {
        double sum = 0;
        for (Map.Entry<Integer, Double> cell : row.entrySet()) {
            int index = cell.getKey();
            sum += cell.getValue() * (index < FIRST_WORD ? weights[index] : words.getOrDefault(index, 0f));
        }
        return sum;
    }

    /** To be kept: the factor, the weights of the cues and of the place, then each word's number and weight. */
    public float[] toArray() {
        float[] all = new float[FIRST_WORD + 2 * words.size()];
        all[0] = weights[SUM];
        System.arraycopy(weights, 0, all, 1, SUM);
        System.arraycopy(weights, PLACE, all, PLACE, Place.VALUES);
        int at = FIRST_WORD;
        for (Map.Entry<Integer, Float> word : new TreeMap<>(words).entrySet()) {
            all[at++] = word.getKey();
            all[at++] = word.getValue();
        }
        return all;
    }

    /**
     * As it was kept. What was kept before places and words were learnt ends with the cues.
     *
     * @throws IllegalArgumentException when the array is of another length
     */
    public static Adaptation of(float[] kept) {
        if (kept.length != PLACE && (kept.length < FIRST_WORD || (kept.length - FIRST_WORD) % 2 != 0)) {
            throw new IllegalArgumentException("not an adaptation");
        }
        float[] weights = Arrays.copyOf(kept, FIRST_WORD);
        System.arraycopy(kept, 1, weights, 0, SUM);
        weights[SUM] = kept[0];
        Map<Integer, Float> words = new HashMap<>();
        for (int at = FIRST_WORD; at < kept.length; at += 2) {
            words.put((int) kept[at], kept[at + 1]);
        }
        return new Adaptation(weights, words);
    }
}
