package org.touchstone.deploy.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.touchstone.language.ProseSegmenter;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.language.checkworthiness.CheckWorthiness;
import org.touchstone.language.checkworthiness.Worth;
import org.touchstone.language.likeness.ClaimIndex;
import org.touchstone.language.likeness.Meaning;
import org.touchstone.language.likeness.MiniLm;
import org.touchstone.language.likeness.Vector;

/**
 * How long it takes to find the claims like one, among 20,000 and 200,000 made-up ones, with the model's own time for a
 * new wording; and how long an article of 1,000 words takes from its text to its ranking with the likeness of the ten
 * sentences ranked first. The last line is one JSON object.
 */
public final class LikenessBench {

    private static final String[] WORDS = ("council harbour bridge ferry school hospital budget tax county river flood"
            + " mayor police train station market price rent wage union vote report study survey engineer doctor teacher"
            + " child winter summer coast island north south million thousand percent rise fall double halve cut spend"
            + " build close open repair promise deny confirm estimate record highest lowest average since before after"
            + " against energy water road bus farm fish forest mine bank loan debt court judge law border").split(" ");
    private static final int DIMENSIONS = 384;
    private static final int ROUNDS = 200;

    private LikenessBench() {
    }

    public static void main(String[] arguments) {
        Random random = new Random(7);
        long loading = System.nanoTime();
        Meaning meaning = new MiniLm(Runnable::run).ready();
        double loaded = (System.nanoTime() - loading) / 1e9;
        StringBuilder figures = new StringBuilder(String.format(Locale.ROOT, "{\"bench\": \"likeness\", \"model_load_s\": %.2f",
                loaded));
        for (int size : new int[] {20_000, 200_000}) {
            ClaimIndex<Integer> index = new ClaimIndex<>();
            for (int i = 0; i < size; i++) {
                index.add(i, sentence(random), "", vector(random));
            }
            double[] known = times(() -> index.search(sentence(random), Optional.of(vector(random)), 6));
            double[] fresh = times(() -> {
                String wording = sentence(random);
                index.search(wording, meaning.of(wording), 6);
            });
            System.gc();
            long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            figures.append(String.format(Locale.ROOT, ", \"at_%d\": {\"p50_ms\": %.1f, \"p95_ms\": %.1f,"
                            + " \"new_wording_p50_ms\": %.1f, \"new_wording_p95_ms\": %.1f, \"heap_mb\": %d}", size,
                    known[ROUNDS / 2], known[ROUNDS * 95 / 100], fresh[ROUNDS / 2], fresh[ROUNDS * 95 / 100], used));
            if (size == 20_000) {
                figures.append(String.format(Locale.ROOT, ", \"article_1000_words_s\": %.2f", article(random, index,
                        meaning)));
            }
        }
        System.out.println(figures.append('}'));
        System.exit(0);
    }

    private static double article(Random random, ClaimIndex<Integer> index, Meaning meaning) {
        StringBuilder text = new StringBuilder("A headline\n\n");
        for (int words = 0; words < 1_000; words += 12) {
            text.append(sentence(random)).append(words % 60 == 48 ? "\n\n" : " ");
        }
        double[] times = new double[5];
        for (int round = 0; round < times.length; round++) {
            long start = System.nanoTime();
            Segments segments = new ProseSegmenter().segment(text.toString(), Locale.ENGLISH);
            List<String> sentences = new ArrayList<>();
            for (Span span : segments.sentences()) {
                sentences.add(text.substring(span.start(), span.end()));
            }
            List<Worth> worths = CheckWorthiness.shipped().of(sentences, Locale.ENGLISH);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < worths.size(); i++) {
                order.add(i);
            }
            order.sort((one, other) -> Double.compare(worths.get(other).score(), worths.get(one).score()));
            order.stream().limit(10).forEach(i -> index.search(sentences.get(i), meaning.of(sentences.get(i)), 6));
            times[round] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double[] times(Runnable work) {
        for (int i = 0; i < 30; i++) {
            work.run();
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 0; i < 10; i++) {
            sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return sentence.append(' ').append(random.nextInt(5_000)).append('.').toString();
    }

    private static Vector vector(Random random) {
        float[] numbers = new float[DIMENSIONS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Vector.of(numbers);
    }
}
