package org.touchstone.language.checkworthiness;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What every feature of a sentence adds to its score: a logistic regression with L2 penalty, one set of weights with
 * words and one of cues alone. Immutable.
 */
public final class Weights {

    private static final double PENALTY = 0.5;

    private final float[] withWords;
    private final float[] cuesAlone;
    private final float threshold;

    private Weights(float[] withWords, float[] cuesAlone, float threshold) {
        this.withWords = withWords;
        this.cuesAlone = cuesAlone;
        this.threshold = threshold;
    }

    /**
     * Learns from judged sentences. The threshold is the one with the highest F1 when each fifth of them is judged by
     * what was learnt from the others. Takes about a second for every ten thousand.
     */
    public static Weights learn(List<Example> examples) {
        List<Map<Integer, Double>> words = features(examples, true);
        List<Boolean> labels = examples.stream().map(Example::worthChecking).toList();
        return new Weights(learn(words, labels, SentenceFeatures.SIZE, PENALTY),
                learn(features(examples, false), labels, SentenceFeatures.CUES, PENALTY), threshold(words, labels));
    }

    private static List<Map<Integer, Double>> features(List<Example> examples, boolean withWords) {
        return examples.stream().<Map<Integer, Double>>map(example ->
                SentenceFeatures.of(example.sentence(), example.language(), withWords).values()).toList();
    }

    /** Logistic regression over sparse rows. */
    static float[] learn(List<? extends Map<Integer, Double>> rows, List<Boolean> labels, int size, double penalty) {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = size;
        problem.x = rows.stream().map(Weights::nodes).toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(label -> label ? 1 : 0).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, penalty, 0.01);
        parameter.setRandom(new Random(1));
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        double[] learnt = model.getFeatureWeights();
        float[] weights = new float[size];
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        for (int i = 0; i < Math.min(size, learnt.length); i++) {
            weights[i] = (float) (sign * learnt[i]);
        }
        return weights;
    }

    private static Feature[] nodes(Map<Integer, Double> row) {
        return row.entrySet().stream().map(cell -> new FeatureNode(cell.getKey() + 1, cell.getValue()))
                .toArray(Feature[]::new);
    }

    private static float threshold(List<Map<Integer, Double>> rows, List<Boolean> labels) {
        List<double[]> judged = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            List<Map<Integer, Double>> others = new ArrayList<>();
            List<Boolean> othersLabels = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (i % 5 != part) {
                    others.add(rows.get(i));
                    othersLabels.add(labels.get(i));
                }
            }
            float[] learnt = learn(others, othersLabels, SentenceFeatures.SIZE, PENALTY);
            for (int i = part; i < rows.size(); i += 5) {
                judged.add(new double[] {chance(sum(learnt, rows.get(i))), labels.get(i) ? 1 : 0});
            }
        }
        return (float) Measures.bestThreshold(judged);
    }

    /** Words count for nothing where the weights are of cues alone. */
    static double sum(float[] weights, Map<Integer, Double> row) {
        double sum = 0;
        for (Map.Entry<Integer, Double> cell : row.entrySet()) {
            sum += cell.getKey() < weights.length ? weights[cell.getKey()] * cell.getValue() : 0;
        }
        return sum;
    }

    static double chance(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    float[] of(boolean words) {
        return words ? withWords : cuesAlone;
    }

    /** From which score on a sentence is suggested. */
    public double threshold() {
        return threshold;
    }

    /** Writes them in one byte a weight. */
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeFloat(threshold);
            write(withWords, data);
            write(cuesAlone, data);
        }
    }

    private static void write(float[] weights, DataOutputStream data) throws IOException {
        data.writeInt(weights.length);
        // the cues are few and heavy, the words many and light
        for (int i = 0; i < SentenceFeatures.CUES; i++) {
            data.writeFloat(weights[i]);
        }
        float largest = Float.MIN_NORMAL;
        for (int i = SentenceFeatures.CUES; i < weights.length; i++) {
            largest = Math.max(largest, Math.abs(weights[i]));
        }
        data.writeFloat(largest);
        for (int i = SentenceFeatures.CUES; i < weights.length; i++) {
            data.writeByte(Math.round(weights[i] / largest * 127));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Weights read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
            float threshold = data.readFloat();
            return new Weights(readOne(data), readOne(data), threshold);
        }
    }

    private static float[] readOne(DataInputStream data) throws IOException {
        float[] weights = new float[data.readInt()];
        for (int i = 0; i < SentenceFeatures.CUES; i++) {
            weights[i] = data.readFloat();
        }
        float largest = data.readFloat();
        for (int i = SentenceFeatures.CUES; i < weights.length; i++) {
            weights[i] = data.readByte() * largest / 127;
        }
        return weights;
    }
}
