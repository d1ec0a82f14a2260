package org.touchstone.deploy.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was measured of one thing at so many connections.
 *
 * @param ofStatic its throughput as a part of that of the same bytes served as a file; 0 where there is no such file
 * @param errors answers that were refusals or failures, and connections that broke
 */
record Figure(String name, int connections, double perSecond, double p50, double p99, double ofStatic, long errors) {

    /** @param still how many a second the file was served, or 0 */
    Figure(String name, int connections, Load.Outcome outcome, double still) {
        this(name, connections, outcome.perSecond(), outcome.p50(), outcome.p99(),
                still > 0 ? outcome.perSecond() / still : 0, outcome.errors());
    }

    String json() {
        return String.format(Locale.ROOT, "{\"name\": \"%s\", \"connections\": %d, \"per_second\": %.1f, "
                + "\"p50_ms\": %.2f, \"p99_ms\": %.2f, \"of_static\": %.3f, \"errors\": %d}", name,
                connections, perSecond, p50, p99, ofStatic, errors);
    }

    String line() {
        return String.format(Locale.ROOT, "%-18s %11d %12.1f %9.2f %9.2f %10s %7d", name, connections, perSecond, p50,
                p99, ofStatic > 0 ? String.format(Locale.ROOT, "%.3f", ofStatic) : "-", errors);
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-18s %11s %12s %9s %9s %10s %7s", "name", "connections", "per second",
                "p50 ms", "p99 ms", "of static", "errors");
    }

    static String json(List<Figure> figures) {
        return figures.stream().map(Figure::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }
}
