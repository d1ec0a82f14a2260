package org.touchstone.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.touchstone.language.likeness.Meaning;
import org.touchstone.language.likeness.Vector;

/**
 * Sentences put together from a newsroom's words, with directions of meaning as a model gives them: those of real
 * sentences of the kind, a little turned, because working out hundreds of thousands would take an hour.
 */
final class InventedSentences {

    private static final String[] WORDS = ("council harbour bridge ferry school hospital budget tax county river flood"
            + " mayor police train station market price rent wage union vote report study survey engineer doctor"
            + " teacher child winter summer coast island north south million thousand percent rise fall double halve"
            + " cut spend build close open repair promise deny confirm estimate record highest lowest average since"
            + " before after against energy water road bus farm fish forest mine bank loan debt court judge law border")
            .split(" ");
    private static final int MODELS = 500;
    private static final float TURN = 40;

    private final Random random;
    private final List<Vector> models = new ArrayList<>();

    InventedSentences(long seed, Meaning meaning) {
        this.random = new Random(seed);
        for (int i = 0; i < MODELS; i++) {
            models.add(meaning.of(next()).orElseThrow());
        }
    }

    String next() {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 0; i < 10; i++) {
            sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return sentence.append(' ').append(random.nextInt(5_000)).append('.').toString();
    }

    Vector meaning() {
        byte[] model = models.get(random.nextInt(MODELS)).bytes();
        float[] turned = new float[model.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = model[i] + (float) random.nextGaussian() * TURN;
        }
        return Vector.of(turned);
    }

    /** An article of so many words, headline first, in paragraphs of five sentences. */
    String article(int words) {
        StringBuilder text = new StringBuilder("Marlow Bay counts again ").append(random.nextInt()).append("\n\n");
        for (int sentence = 0; sentence * 12 < words; sentence++) {
            text.append(next()).append(sentence % 5 == 4 ? "\n\n" : " ");
        }
        return text.toString();
    }
}
