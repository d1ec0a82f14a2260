package org.touchstone.deploy.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was measured of one thing at so many connections: medians of the rounds, one after another.
 *
 * @param slowest how many a second in the slowest round
 * @param quickest how many a second in the quickest round
 * @param p50 half of the answers came within so many milliseconds
 * @param p99 99 of 100 answers came within so many milliseconds
 * @param ofStatic its throughput as a part of that of the same bytes served as a file in the same round; 0 where there
 *     is no such file
 * @param errors answers that were refusals or failures, and connections that broke, in all rounds
 */
record Figure(String name, int connections, double perSecond, double slowest, double quickest, double p50, double p99,
        double ofStatic, long errors) {

    /** One round. */
    private record Round(Load.Outcome ours, double ofStatic) {
    }

    /** @param still the file's outcome of each round; empty where there is no such file */
    static Figure of(String name, int connections, List<Load.Outcome> ours, List<Load.Outcome> still) {
        List<Round> rounds = IntStream.range(0, ours.size()).mapToObj(n -> new Round(ours.get(n),
                still.isEmpty() ? 0 : ours.get(n).perSecond() / still.get(n).perSecond())).toList();
        List<Double> rates = ours.stream().map(Load.Outcome::perSecond).sorted().toList();
        return new Figure(name, connections, median(rounds, round -> round.ours().perSecond()), rates.get(0),
                rates.get(rates.size() - 1), median(rounds, round -> round.ours().p50()),
                median(rounds, round -> round.ours().p99()), median(rounds, Round::ofStatic),
                ours.stream().mapToLong(Load.Outcome::errors).sum());
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> part) {
        List<Double> sorted = rounds.stream().map(part::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    String json() {
        return String.format(Locale.ROOT, "{\"name\": \"%s\", \"connections\": %d, \"per_second\": %.1f, "
                + "\"p50_ms\": %.2f, \"p99_ms\": %.2f, \"of_static\": %.3f, \"errors\": %d}", name,
                connections, perSecond, p50, p99, ofStatic, errors);
    }

    String line() {
        return String.format(Locale.ROOT, "%-24s %11d %12.1f %17s %9.2f %9.2f %10s %7d", name, connections, perSecond,
                String.format(Locale.ROOT, "%.0f–%.0f", slowest, quickest), p50, p99,
                ofStatic > 0 ? String.format(Locale.ROOT, "%.3f", ofStatic) : "-", errors);
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-24s %11s %12s %17s %9s %9s %10s %7s", "name", "connections", "per second",
                "from–to", "p50 ms", "p99 ms", "of static", "errors");
    }

    static String json(List<Figure> figures) {
        return figures.stream().map(Figure::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }
}
