package org.touchstone.deploy.evaluate;

import java.util.LinkedHashMap;
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

    /** From figures by name: metric, value, baselines, also and n. */
    static Outcome of(Map<String, Object> figures) {
        return new Outcome((String) figures.get("metric"), ((Number) figures.get("value")).doubleValue(),
                numbers(figures.get("baselines")), numbers(figures.get("also")),
                ((Number) figures.get("n")).intValue());
    }

    private static Map<String, Double> numbers(Object figures) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        ((Map<?, ?>) figures).forEach((name, number) -> numbers.put((String) name, ((Number) number).doubleValue()));
        return numbers;
    }

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
