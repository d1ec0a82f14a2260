package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.touchstone.language.checkworthiness.Example;
import org.touchstone.language.checkworthiness.Weights;

/**
 * Makes the shipped weights again: {@code LearnCheckWorthiness TRAINING-TSV WEIGHTS-FILE}, the first in the format of
 * CT24. For developers; the product never runs it.
 */
public final class LearnCheckWorthiness {

    private LearnCheckWorthiness() {
    }

    public static void main(String[] arguments) throws IOException {
        List<Example> examples = CheckWorthinessTask.ct24(Path.of(arguments[0]));
        Weights learnt = Weights.learn(examples);
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[1]))) {
            learnt.write(file);
        }
        System.out.printf(Locale.ROOT, "%d sentences, threshold %.2f%n", examples.size(), learnt.threshold());
    }
}
