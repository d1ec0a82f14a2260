package org.touchstone.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks for one address as fast as it is answered, by Debian's {@code wrk}. */
final class Load {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SHARE = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s|m)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    /** What came of it; times in milliseconds. */
    record Outcome(double perSecond, double p50, double p99, long errors) {
    }

    private static final int PATIENCE = 3;
    private static final double FASTER = 1.03;

    private Load() {
    }

    /**
     * Asks until the server gets no faster: its Java machine goes on compiling what is asked often. With one connection
     * it has a core for that meanwhile.
     *
     * @param seconds each time
     * @param most times
     */
    static void warm(String address, int connections, int seconds, int most, @Nullable String cookie)
            throws IOException, InterruptedException {
        double best = 0;
        int sinceThen = 0;
        for (int round = 0; round < most && sinceThen < PATIENCE; round++) {
            double rate = run(address, connections, seconds, cookie).perSecond();
            sinceThen = rate > best * FASTER ? 0 : sinceThen + 1;
            best = Math.max(best, rate);
        }
    }

    /** @param cookie sent along; null for a reader */
    static Outcome run(String address, int connections, int seconds, @Nullable String cookie)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-t", Integer.toString(Math.min(2, connections)), "-c",
                Integer.toString(connections), "-d", seconds + "s", "--timeout", "10s", "--latency"));
        if (cookie != null) {
            command.addAll(List.of("-H", "Cookie: " + cookie, "-H", "Accept: text/html"));
        }
        command.add(address);
        return outcome(wrk(command));
    }

    /** What {@code wrk} says. */
    static String wrk(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk says: " + told);
        }
        return told;
    }

    static Outcome outcome(String told) {
        double p50 = 0;
        double p99 = 0;
        for (Matcher share = SHARE.matcher(told); share.find();) {
            double time = Double.parseDouble(share.group(2)) * switch (share.group(3)) {
                case "us" -> 0.001;
                case "ms" -> 1;
                case "s" -> 1_000;
                default -> 60_000;
            };
            if (share.group(1).equals("50")) {
                p50 = time;
            } else {
                p99 = time;
            }
        }
        long errors = sum(REFUSED.matcher(told)) + sum(BROKEN.matcher(told));
        Matcher rate = RATE.matcher(told);
        return new Outcome(rate.find() ? Double.parseDouble(rate.group(1)) : 0, p50, p99, errors);
    }

    private static long sum(Matcher found) {
        long sum = 0;
        if (found.find()) {
            for (int i = 1; i <= found.groupCount(); i++) {
                sum += Long.parseLong(found.group(i));
            }
        }
        return sum;
    }
}
