package org.touchstone.language.checkworthiness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says how much sentences are worth checking, and why. The shipped weights were learnt from English political debates
 * ({@code weights.txt} beside this class names them); sentences of other languages are judged by their cues alone. A
 * newsroom's own judgements can be laid over them as an {@link Adaptation}. Immutable.
 */
public final class CheckWorthiness {

    private final Weights weights;
    private final Adaptation adaptation;

    private CheckWorthiness(Weights weights, Adaptation adaptation) {
        this.weights = weights;
        this.adaptation = adaptation;
    }

    /** With the weights that come with Touchstone. */
    public static CheckWorthiness shipped() {
        return new CheckWorthiness(Shipped.WEIGHTS, Adaptation.NONE);
    }

    /** With weights of one's own. */
    public static CheckWorthiness of(Weights weights) {
        return new CheckWorthiness(weights, Adaptation.NONE);
    }

    /** Read when first asked for. */
    private static final class Shipped {

        static final Weights WEIGHTS = read();

        private static Weights read() {
            try (InputStream file = CheckWorthiness.class.getResourceAsStream("weights.bin")) {
                if (file == null) {
                    throw new IllegalStateException("weights.bin is missing");
                }
                return Weights.read(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The same with what a newsroom taught it instead of what one taught it before. */
    public CheckWorthiness with(Adaptation learnt) {
        return new CheckWorthiness(weights, learnt);
    }

    /** What one sentence is worth, wherever it stands. Takes some microseconds. */
    public Worth of(String sentence, Locale language) {
        return of(sentence, language, Place.ALONE);
    }

    /** What each of the sentences of an article is worth, in their order. */
    public List<Worth> of(List<String> sentences, Locale language) {
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> of(sentences.get(i), language, new Place(0, i, sentences.size()))).toList();
    }

    private Worth of(String sentence, Locale language, Place place) {
        SentenceFeatures features = SentenceFeatures.of(sentence, language, true);
        double score = Weights.chance(adaptation.apply(sum(features.values(), language), features.values(), place));
        return new Worth(score, score >= weights.threshold(), reasons(features));
    }

    /** The score before it is made a chance: what an adaptation starts from. */
    double sum(Map<Integer, Double> values, Locale language) {
        return Weights.sum(weights.of(language.getLanguage().equals("en")), values);
    }

    /** What speaks for checking first, what speaks against last. */
    private List<Cue> reasons(SentenceFeatures features) {
        Map<Integer, Double> values = features.values();
        List<Cue> reasons = new ArrayList<>(features.cues());
        reasons.sort(Comparator.comparingDouble((Cue cue) -> contribution(cue, values)).reversed());
        return reasons;
    }

    private double contribution(Cue cue, Map<Integer, Double> values) {
        Set<Integer> indexes = SentenceFeatures.indexes(cue);
        float[] own = weights.of(false);
        return indexes.stream().mapToDouble(index -> own[index] * values.getOrDefault(index, 0.0)).sum();
    }
}
