package org.touchstone.deploy.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was measured.
 *
 * @param metric the name of the value
 * @param baselines the same metric of simple means, by name
 * @param also other figures, by name
 * @param n how many things were judged
 */
record Outcome(String metric, double value, Map<String, Double> baselines, Map<String, Double> also, int n) {

    /** One line. */
    String json(String task, double seconds) {
        return String.format(Locale.ROOT,
                "{\"task\": \"%s\", \"metric\": \"%s\", \"value\": %.4f, \"baselines\": %s, \"also\": %s, \"n\": %d, "
                        + "\"seconds\": %.1f}", task, metric, value, object(baselines), object(also), n, seconds);
    }

    private static String object(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "\"%s\": %.4f", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
