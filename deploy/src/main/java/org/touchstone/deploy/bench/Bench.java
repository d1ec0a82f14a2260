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
import org.touchstone.deploy.DatabaseAddress;
import org.touchstone.deploy.FileTree;
import org.touchstone.deploy.database.EmbeddedDatabase;
import org.touchstone.deploy.server.PayaraServer;
import org.touchstone.deploy.server.ServerPlan;

/**
 * Measures Touchstone as users run it, and in the same run nginx with the same bytes as files, so that the ratio of the
 * two says something on any machine.
 */
public final class Bench {

    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final int LARGEST = 32;
    private static final String VERDICTS = "verdict-write";
    private static final int TO_WARM_UP = 60;
    private static final String OPTIONS =
            "[--quick] [--reviews N] [--later N] [--seconds N] [--only NAME,NAME] [--json FILE]";

    private record Page(String name, String path, boolean signedIn) {
    }

    /**
     * How it is measured.
     *
     * @param seconds for each round
     * @param rounds for each figure
     * @param secondsToWarm what is measured is asked for at most so long before it counts
     * @param connections how many are open at once
     * @param reviews published before anything is measured
     * @param later as many are published after that, and the reviewed article is measured once more; 0 for none
     * @param only the names of what is measured; empty for everything
     * @param json where the figures go besides; null for nowhere
     */
    record Plan(Path home, int seconds, int rounds, int secondsToWarm, List<Integer> connections, int reviews,
            int later, int claimsEach, Set<String> only, @Nullable Path json) {

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

    /** {@code [--quick] [--reviews N] [--later N] [--seconds N] [--only NAME,NAME] [--json FILE]} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("touchstone.home", ".")).toAbsolutePath().normalize();
        int seconds = 4;
        int rounds = 3;
        int reviews = 1_000;
        int later = 0;
        int claims = 1_200;
        Set<String> only = Set.of();
        Path json = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> {
                    seconds = 1;
                    rounds = 1;
                    claims = 200;
                }
                case "--reviews" -> reviews = Integer.parseInt(arguments[++i]);
                case "--later" -> later = Integer.parseInt(arguments[++i]);
                case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
                case "--only" -> only = Set.of(arguments[++i].split(","));
                case "--json" -> json = Path.of(arguments[++i]);
                default -> {
                    System.err.println("deploy/bench " + OPTIONS);
                    System.exit(2);
                }
            }
        }
        try {
            var bench = new Bench(new Plan(home, seconds, rounds, TO_WARM_UP, CONNECTIONS, reviews, later, claims,
                    only, json), System.out);
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
                PayaraServer server = server(data, database)) {
            server.awaitReady();
            return run(server.url(), database.address(), data);
        }
    }

    /** Measures a server that runs already, on a database that has members of both kinds and a public review. */
    List<Figure> run(String root, DatabaseAddress database, Path data)
            throws IOException, InterruptedException, SQLException {
        try (StaticFiles files = StaticFiles.start(data.resolve("nginx")); Connection connection = database.connect()) {
            measure(root, Scene.open(root, connection), files, data);
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
        scene.publish(1, plan.reviews());
        boolean signedIn = List.of("desk", "article-page", VERDICTS).stream().anyMatch(plan::wants);
        List<Proposals.Member> members = signedIn ? scene.members(LARGEST, plan.claimsEach()) : List.of();
        scene.settle();
        out.println(Figure.heading());
        List<Page> pages = List.of(new Page("reviewed-article", "/reviews/moorings-1", false),
                new Page("claim-page", "/reviews/moorings-1/claims/3", false), new Page("review-list", "/", false),
                new Page("feed", "/feed", false), new Page("desk", "/desk", true),
                new Page("article-page", "/articles/" + scene.article(), true));
        List<Page> wanted = pages.stream().filter(page -> plan.wants(page.name())).toList();
        // all before any is measured: what they have in common would be slower for the first
        for (Page page : wanted) {
            warm(root + page.path(), 1, page.signedIn() ? scene.checker().cookie() : null);
        }
        for (Page page : wanted) {
            page(root, page, page.signedIn() ? scene.checker() : null, files);
        }
        if (plan.wants(VERDICTS)) {
            verdicts(root, members, folder);
        }
        if (plan.later() > 0) {
            out.println("Publishing " + plan.later() + " more …");
            scene.publish(plan.reviews() + 1, plan.reviews() + plan.later());
            scene.settle();
            Page again = new Page(pages.get(0).name() + "-later", pages.get(0).path(), false);
            page(root, again, null, files);
        }
    }

    private void verdicts(String root, List<Proposals.Member> members, Path folder)
            throws IOException, InterruptedException {
        // two members after two others, so that nobody runs out of claims
        for (int two = 0; two < LARGEST && two / 2 * plan.seconds() < plan.secondsToWarm(); two += 2) {
            Proposals.run(root, members.subList(two, two + 2), plan.seconds(), folder);
        }
        Proposals.run(root, members, plan.seconds(), folder);
        for (int connections : plan.connections()) {
            List<Load.Outcome> outcomes = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                int from = round * connections % members.size();
                outcomes.add(Proposals.run(root, members.subList(from, from + connections), plan.seconds(), folder));
            }
            tell(Figure.of(VERDICTS, connections, outcomes, List.of()));
        }
    }

    private void page(String root, Page page, @Nullable Session session, StaticFiles files)
            throws IOException, InterruptedException {
        String address = root + page.path();
        String cookie = session == null ? null : session.cookie();
        String same = files.serve(page.name() + ".html", bytes(address, session));
        warm(address, LARGEST, cookie);
        for (int connections : plan.connections()) {
            List<Load.Outcome> still = new ArrayList<>();
            List<Load.Outcome> ours = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                still.add(Load.run(same, connections, plan.seconds(), null));
                ours.add(Load.run(address, connections, plan.seconds(), cookie));
            }
            tell(Figure.of(page.name(), connections, ours, still));
        }
    }

    private void warm(String address, int connections, @Nullable String cookie)
            throws IOException, InterruptedException {
        Load.warm(address, connections, plan.seconds(), plan.secondsToWarm() / plan.seconds(), cookie);
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
