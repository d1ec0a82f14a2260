package org.touchstone.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.FileTree;
import org.touchstone.deploy.database.EmbeddedDatabase;
import org.touchstone.deploy.server.PayaraServer;
import org.touchstone.deploy.server.ServerPlan;

/**
 * Measures Touchstone as users run it, and in the same run nginx with the same bytes as files, so that the ratio of the
 * two says something on any machine.
 */
public final class Bench {

    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final int LARGEST = 32;
    private static final String VERDICTS = "verdict-write";
    private static final int TO_WARM_UP = 60;

    private record Page(String name, String path, boolean signedIn) {
    }

    /**
     * How it is measured.
     *
     * @param seconds for each figure
     * @param reviews published before anything is measured
     * @param only the names of what is measured; empty for everything
     * @param json where the figures go besides; null for nowhere
     */
    record Plan(Path home, int seconds, int reviews, int claimsEach, Set<String> only, @Nullable Path json) {

        boolean wants(String name) {
            return only.isEmpty() || only.contains(name);
        }
    }

    private final Plan plan;
    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();

    Bench(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    /** {@code [--quick] [--reviews N] [--seconds N] [--only NAME,NAME] [--json FILE]} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("touchstone.home", ".")).toAbsolutePath().normalize();
        int seconds = 8;
        int reviews = 1_000;
        int claims = 1_200;
        Set<String> only = Set.of();
        Path json = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> {
                    seconds = 1;
                    claims = 200;
                }
                case "--reviews" -> reviews = Integer.parseInt(arguments[++i]);
                case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
                case "--only" -> only = Set.of(arguments[++i].split(","));
                case "--json" -> json = Path.of(arguments[++i]);
                default -> {
                    System.err.println("deploy/bench [--quick] [--reviews N] [--seconds N] [--only NAME,NAME] [--json FILE]");
                    System.exit(2);
                }
            }
        }
        try {
            var bench = new Bench(new Plan(home, seconds, reviews, claims, only, json), System.out);
            System.exit(bench.run().stream().allMatch(figure -> figure.errors() == 0) ? 0 : 1);
        } catch (CannotStart failure) {
            System.err.println("touchstone: " + failure.sentence());
            System.exit(1);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    List<Figure> run() throws IOException, InterruptedException, CannotStart, SQLException {
        Path data = plan.home().resolve("deploy/target/bench");
        Path programs = Files.createDirectories(plan.home().resolve("deploy/target/programs"));
        PayaraServer.stopLeftover(data, "server");
        if (Files.exists(data.resolve("database"))) {
            EmbeddedDatabase.start(data, programs, Optional.empty(), out::println).close();
        }
        FileTree.delete(data);
        Files.createDirectories(data.resolve("secrets"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, programs, Optional.empty(), out::println);
                PayaraServer server = server(data, database);
                StaticFiles files = StaticFiles.start(data.resolve("nginx"));
                Connection connection = database.address().connect()) {
            server.awaitReady();
            measure(server.url(), Scene.open(server.url(), connection), files, data);
        }
        if (plan.json() != null) {
            Files.writeString(plan.json(), Figure.json(figures));
        }
        return figures;
    }

    private PayaraServer server(Path data, EmbeddedDatabase database) throws CannotStart, IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return PayaraServer.start(new ServerPlan(plan.home(), plan.home().resolve("app-web/target/touchstone.war"),
                data, "server", "127.0.0.1", port, database.address(),
                Map.of("TOUCHSTONE_PUBLIC_URL", "http://127.0.0.1:" + port, "TOUCHSTONE_DEMO", "true",
                        "TOUCHSTONE_DEMO_FILE", data.resolve("secrets/demo-members").toString(),
                        "TOUCHSTONE_FIRST_ADMIN_FILE", data.resolve("secrets/first-admin-link").toString()),
                ServerPlan.JAVA_OPTIONS));
    }

    private void measure(String root, Scene scene, StaticFiles files, Path folder)
            throws IOException, InterruptedException, SQLException {
        out.println("Publishing " + plan.reviews() + " invented reviews …");
        scene.publish(plan.reviews());
        List<Proposals.Member> members = scene.members(LARGEST, plan.claimsEach());
        out.println(Figure.heading());
        List<Page> pages = List.of(new Page("reviewed-article", "/reviews/moorings-1", false),
                new Page("claim-page", "/reviews/moorings-1/claims/3", false), new Page("review-list", "/", false),
                new Page("feed", "/feed", false), new Page("desk", "/desk", true),
                new Page("article-page", "/articles/" + scene.article(), true));
        List<Page> wanted = pages.stream().filter(page -> plan.wants(page.name())).toList();
        // all before any is measured: what they have in common would be slower for the first
        for (Page page : wanted) {
            Load.warm(root + page.path(), plan.seconds(), page.signedIn() ? scene.checker().cookie() : null);
        }
        for (Page page : wanted) {
            page(root, page, page.signedIn() ? scene.checker() : null, files);
        }
        if (!plan.wants(VERDICTS)) {
            return;
        }
        // two members after two others, so that nobody runs out of claims
        for (int two = 0; two < LARGEST && two / 2 * plan.seconds() < TO_WARM_UP; two += 2) {
            Proposals.run(root, members.subList(two, two + 2), plan.seconds(), folder);
        }
        Proposals.run(root, members, plan.seconds(), folder);
        for (int connections : CONNECTIONS) {
            tell(new Figure(VERDICTS, connections, Proposals.run(root, members.subList(0, connections),
                    plan.seconds(), folder), 0));
        }
    }

    private void page(String root, Page page, @Nullable Session session, StaticFiles files)
            throws IOException, InterruptedException {
        String address = root + page.path();
        String cookie = session == null ? null : session.cookie();
        String same = files.serve(page.name() + ".html", bytes(address, session));
        Load.run(address, LARGEST, plan.seconds(), cookie);
        for (int connections : CONNECTIONS) {
            Load.Outcome still = Load.run(same, connections, plan.seconds(), null);
            Load.Outcome ours = Load.run(address, connections, plan.seconds(), cookie);
            tell(new Figure(page.name(), connections, ours, still.perSecond()));
        }
    }

    private void tell(Figure figure) {
        figures.add(figure);
        out.println(figure.line());
    }

    private static byte[] bytes(String address, @Nullable Session session) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
        if (session != null) {
            request.header("Cookie", session.cookie());
        }
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request.build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
