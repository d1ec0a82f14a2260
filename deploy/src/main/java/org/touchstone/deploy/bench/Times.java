package org.touchstone.deploy.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long one thing took, again and again: milliseconds, ascending. */
record Times(double[] ms) {

    /** Does it some rounds that do not count, and then those that do. */
    static Times of(int before, int rounds, Callable<?> work) throws Exception {
        for (int i = 0; i < before; i++) {
            work.call();
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.call();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return new Times(times);
    }

    double at(double part) {
        return ms[(int) Math.min(ms.length - 1, Math.floor(part * ms.length))];
    }

    String line(String name, String asked) {
        return String.format(Locale.ROOT, "%-46s %9.1f %9.1f %9.1f %6d  %s", name, at(0.5), at(0.25), at(0.95),
                ms.length, asked);
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-46s %9s %9s %9s %6s  %s", "milliseconds", "median", "quarter", "p95",
                "rounds", "asked");
    }

    String json() {
        return String.format(Locale.ROOT, "{\"p25_ms\": %.1f, \"p50_ms\": %.1f, \"p75_ms\": %.1f, \"p95_ms\": %.1f,"
                + " \"rounds\": %d}", at(0.25), at(0.5), at(0.75), at(0.95), ms.length);
    }
}
