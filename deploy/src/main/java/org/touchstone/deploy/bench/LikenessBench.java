package org.touchstone.deploy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.FileTree;
import org.touchstone.deploy.database.EmbeddedDatabase;
import org.touchstone.deploy.server.PayaraServer;
import org.touchstone.deploy.server.ServerPlan;
import org.touchstone.language.likeness.ClaimIndex;
import org.touchstone.language.likeness.Meaning;
import org.touchstone.language.likeness.MiniLm;

/**
 * How long it takes from a pasted article to its ranking with earlier claims like its sentences, asked of the running
 * product as a browser asks it; how long the claims like one take to find among 20,000 and 200,000; and what the
 * sentence model takes of time and memory. All texts are made up. The last line is one JSON object.
 */
public final class LikenessBench {

    private static final int EARLIER = 20_000;
    private static final int MANY = 200_000;

    private final Path home;
    private final StringBuilder figures = new StringBuilder("{\"bench\": \"likeness\"");

    private LikenessBench(Path home) {
        this.home = home;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        try {
            new LikenessBench(Path.of(System.getProperty("touchstone.home", ".")).toAbsolutePath().normalize()).run();
            System.exit(0);
        } catch (CannotStart failure) {
            System.err.println("touchstone: " + failure.sentence());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        System.gc();
        double before = residentMegabytes("self");
        long loading = System.nanoTime();
        Meaning meaning = new MiniLm(Runnable::run).ready();
        figure("model_load_s", (System.nanoTime() - loading) / 1e9);
        InventedSentences sentences = new InventedSentences(7, meaning);
        System.gc();
        figure("model_adds_mb", residentMegabytes("self") - before);
        System.out.println(Times.heading());
        inMemory(sentences, meaning);
        inProduct(sentences);
        System.out.println(figures.append('}'));
    }

    /** The code that the product asks, without a database or a page around it. */
    private void inMemory(InventedSentences sentences, Meaning meaning) throws Exception {
        ClaimIndex<Integer> index = new ClaimIndex<>();
        for (int size : new int[] {EARLIER, MANY}) {
            while (index.size() < size) {
                index.add(index.size(), sentences.next(), "", sentences.meaning());
            }
            tell("likeness_at_" + size, "≤ " + (size == EARLIER ? 50 : 100) + " ms", Times.of(50, 300, () -> {
                String wording = sentences.next();
                return index.search(wording, meaning.of(wording), 6);
            }));
        }
    }

    private void inProduct(InventedSentences sentences) throws Exception {
        Path data = home.resolve("deploy/target/bench-likeness");
        Path programs = Files.createDirectories(home.resolve("deploy/target/programs"));
        PayaraServer.stopLeftover(data, "server");
        if (Files.exists(data.resolve("database"))) {
            EmbeddedDatabase.start(data, programs, Optional.empty(), System.out::println).close();
        }
        FileTree.delete(data);
        Files.createDirectories(data.resolve("secrets"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, programs, Optional.empty(),
                System.out::println)) {
            try (PayaraServer server = server(data, database); Connection connection = database.address().connect()) {
                server.awaitReady();
                Scene scene = Scene.open(server.url(), connection);
                EarlierClaims.add(connection, scene.article(), EARLIER, sentences);
            }
            // started again, it has the claims from the beginning, as on any morning
            long starting = System.nanoTime();
            try (PayaraServer server = server(data, database); Connection connection = database.address().connect()) {
                server.awaitReady();
                figure("ready_s", (System.nanoTime() - starting) / 1e9);
                Checker checker = Checker.signedIn(server.url(), connection);
                while (!checker.knowsLikeClaims()) {
                    Thread.sleep(100);
                }
                figure("likeness_known_s", (System.nanoTime() - starting) / 1e9);
                measure(checker, sentences);
                figure("server_mb", residentMegabytes(Long.toString(server.process().pid())));
            }
        }
    }

    private void measure(Checker checker, InventedSentences sentences) throws Exception {
        List<Long> claims = checker.someClaims(40);
        tell("article_1000_words", "≤ 1,000 ms", Times.of(30, 15, () -> checker.fromPasteToRanking(
                sentences.article(1_000))));
        List<Double> firsts = new ArrayList<>();
        tell("article_20000_words", "≤ 15,000 ms", Times.of(1, 5, () -> firsts.add(checker.fromPasteToRanking(
                sentences.article(20_000)))));
        firsts.sort(null);
        figure("article_20000_words_first_20_ms", firsts.get(firsts.size() / 2));
        tell("claim_page_at_" + EARLIER, "", Times.of(20, 40, new java.util.concurrent.Callable<Object>() {

            private int next;

            @Override
            public Object call() throws Exception {
                return checker.claimPage(claims.get(next++ % claims.size()));
            }
        }));
    }

    private PayaraServer server(Path data, EmbeddedDatabase database) throws CannotStart, IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return PayaraServer.start(new ServerPlan(home, home.resolve("app-web/target/touchstone.war"), data, "server",
                "127.0.0.1", port, database.address(),
                Map.of("TOUCHSTONE_PUBLIC_URL", "http://127.0.0.1:" + port, "TOUCHSTONE_DEMO", "true",
                        "TOUCHSTONE_DEMO_FILE", data.resolve("secrets/demo-members").toString(),
                        "TOUCHSTONE_FIRST_ADMIN_FILE", data.resolve("secrets/first-admin-link").toString()),
                List.of("-Xmx1g")));
    }

    private void tell(String name, String asked, Times times) {
        System.out.println(times.line(name, asked));
        figures.append(", \"").append(name).append("\": ").append(times.json());
    }

    private void figure(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.1f%n", name, value);
        figures.append(String.format(Locale.ROOT, ", \"%s\": %.2f", name, value));
    }

    /** What a process holds of the machine's memory; not a number where the system does not tell. */
    private static double residentMegabytes(String process) throws IOException {
        Path status = Path.of("/proc", process, "status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst()
                .orElse(Double.NaN);
    }
}
