package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code evaluate TASK FOLDER [--OPTION VALUE …]}: prints what it does, and as its last line one JSON
 * object with the result. Exit code 2 when it is called wrongly, 1 when the folder cannot be read.
 */
public final class Evaluate {

    private static final Map<String, Task> TASKS = new TreeMap<>(Map.of(
            "sentences", new SentencesTask(),
            "checkworthiness", new CheckWorthinessTask(),
            "extraction", (folder, options) -> Extraction.measure(folder),
            "matching", new MatchingTask(),
            "reanchoring", new ReanchoringTask()));

    private Evaluate() {
    }

    public static void main(String[] arguments) {
        Task task = arguments.length < 2 ? null : TASKS.get(arguments[0]);
        if (task == null || arguments.length % 2 != 0) {
            System.err.println("usage: evaluate " + String.join("|", TASKS.keySet())
                    + " FOLDER [--queries FILE] [--qrels FILE] [--edits NUMBER] [--seed NUMBER]");
            System.exit(2);
            return;
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        Path folder = Path.of(arguments[1]);
        if (!Files.isDirectory(folder)) {
            System.err.println("not a folder: " + folder);
            System.exit(1);
            return;
        }
        try {
            long start = System.nanoTime();
            Outcome outcome = task.measure(folder, options);
            System.out.println(outcome.json(arguments[0], (System.nanoTime() - start) / 1e9));
            System.exit(0);
        } catch (IOException | IllegalArgumentException failed) {
            System.err.println("cannot measure: " + failed.getMessage());
            System.exit(1);
        }
    }
}
