package org.touchstone.deploy.soak;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What five people were told while they worked, and what was wrong. Written by all of them at once. */
final class Ledger {

    /** Part of the name of an act that was asked for and refused, with the reason told. */
    private static final int REFUSED = 0;
    private static final int CONFLICTS = 1;
    private static final int NOTHING = 2;
    private static final int TWO_SECONDS = 2_000;
    private static final int LATEST = 5;

    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final List<String> gone = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger[]> counted = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> reasons = new ConcurrentHashMap<>();

    void said(Said one) {
        said.add(one);
        count(one.kind());
    }

    /** The page said no, in words. */
    void refused(String kind, String why) {
        count(kind)[REFUSED].incrementAndGet();
        reasons.computeIfAbsent(why, key -> new AtomicInteger()).incrementAndGet();
    }

    /** Somebody else had changed the same; both texts were shown. */
    void conflict(String kind) {
        count(kind)[CONFLICTS].incrementAndGet();
    }

    /** What was to be pressed was taken away by what another did. */
    void nothing(String kind) {
        count(kind)[NOTHING].incrementAndGet();
    }

    /** @param standing how the page stood that should have sent it */
    void nothing(String kind, String standing) {
        nothing(kind);
        gone.add(kind + ": " + standing);
    }

    /** What must not happen. */
    void wrong(String what) {
        wrong.add(what);
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private AtomicInteger[] count(String kind) {
        return counted.computeIfAbsent(kind, key -> new AtomicInteger[] {
                new AtomicInteger(), new AtomicInteger(), new AtomicInteger()});
    }

    /** Prints how many acts of each kind there were, and how long the others waited to see them. */
    void print(PrintStream report, List<Wait> waits) {
        report.printf("%-22s %8s %8s %10s %8s%n", "act", "done", "refused", "conflicts", "gone");
        int[] all = new int[4];
        new TreeMap<>(counted).forEach((kind, counts) -> {
            int[] row = {(int) said.stream().filter(one -> one.kind().equals(kind)).count(),
                    counts[REFUSED].get(), counts[CONFLICTS].get(), counts[NOTHING].get()};
            print(report, kind, row);
            Arrays.setAll(all, i -> all[i] + row[i]);
        });
        print(report, "all", all);
        gone.forEach(one -> report.println("not sent: " + one));
        new TreeMap<>(reasons).forEach((why, times) -> report.printf("refused %d ×: %s%n", times.get(), why));
        if (!waits.isEmpty()) {
            report.printf(Locale.ROOT, "seen by the others after: median %.2f s, p95 %.2f s, p99 %.2f s, at most %.2f s;"
                    + " %d of %d later than 2 s%n", at(waits, .5), at(waits, .95), at(waits, .99), at(waits, 1),
                    waits.stream().filter(wait -> wait.millis() > TWO_SECONDS).count(), waits.size());
            waits.subList(Math.max(0, waits.size() - LATEST), waits.size()).forEach(wait -> report.printf(Locale.ROOT,
                    "  %.2f s: %s of member %d seen by %s%n", wait.millis() / 1e3, wait.act().kind(), wait.act().by(),
                    wait.other().name()));
        }
    }

    private static void print(PrintStream report, String kind, int[] row) {
        report.printf("%-22s %8d %8d %10d %8d%n", kind, row[0], row[1], row[2], row[3]);
    }

    /** The part of the sorted waits that is no longer than this, in seconds. */
    private static double at(List<Wait> sorted, double part) {
        return sorted.get((int) Math.max(0, Math.ceil(part * sorted.size()) - 1)).millis() / 1e3;
    }

    /** Everything anybody typed into an act that was acknowledged. */
    List<Said> typed() {
        return new ArrayList<>(said.stream().filter(one -> !one.typed().isEmpty()).toList());
    }
}
