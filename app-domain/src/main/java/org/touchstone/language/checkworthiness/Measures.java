package org.touchstone.language.checkworthiness;

import java.util.Comparator;
import java.util.List;

/** How good a ranking is. Each judged sentence is its score and 1 or 0 for worth checking or not. */
public final class Measures {

    private Measures() {
    }

    /** Average precision; 0 when none is worth checking. Sentences of one score keep their order. */
    public static double averagePrecision(List<double[]> judged) {
        List<double[]> ranked = judged.stream()
                .sorted(Comparator.comparingDouble((double[] one) -> one[0]).reversed()).toList();
        double found = 0;
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i)[1] > 0) {
                found++;
                sum += found / (i + 1);
            }
        }
        return found == 0 ? 0 : sum / found;
    }

    /** F1 of taking everything from this score on. */
    public static double f1(List<double[]> judged, double threshold) {
        double both = 0;
        double taken = 0;
        double worth = 0;
        for (double[] one : judged) {
            boolean take = one[0] >= threshold;
            taken += take ? 1 : 0;
            worth += one[1];
            both += take ? one[1] : 0;
        }
        return taken + worth == 0 ? 0 : 2 * both / (taken + worth);
    }

    /** The score from which taking everything has the highest F1. */
    static double bestThreshold(List<double[]> judged) {
        double best = 0.5;
        double bestF1 = -1;
        for (int i = 1; i < 100; i++) {
            double f1 = f1(judged, i / 100.0);
            if (f1 > bestF1) {
                bestF1 = f1;
                best = i / 100.0;
            }
        }
        return best;
    }
}
