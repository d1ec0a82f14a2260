package org.touchstone.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.touchstone.deploy.database.EmbeddedDatabase;
import org.touchstone.deploy.database.SchemaVersion;
import org.touchstone.deploy.server.PayaraServer;
import org.touchstone.deploy.server.ServerPlan;

/** One run of Touchstone: what was started is stopped in the opposite order, whatever happens in between. */
final class Run {

    private static final String SERVER = "server";
    /** Where the application leaves the link that makes the first admin, while there is no member. */
    private static final String FIRST_ADMIN = "secrets/first-admin-link";
    /** Where the application leaves the invented members' passwords, once. */
    private static final String DEMO_MEMBERS = "secrets/demo-members";

    private final Settings settings;
    private final PrintStream terminal;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile String ended = "";

    Run(Settings settings, PrintStream terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /**
     * Starts everything and waits.
     *
     * @return the exit code: 0 when stopped by a signal, 1 when a part ended by itself
     * @throws CannotStart when it does not come up; everything is stopped again
     */
    int untilItEnds() throws CannotStart, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start();
            over.await();
            stop();
            System.err.println("touchstone: " + ended);
            return 1;
        } catch (CannotStart reason) {
            if (stopped) {
                return 1;
            }
            stop();
            throw reason;
        }
    }

    private void start() throws CannotStart, InterruptedException {
        DataFolder data = keep(DataFolder.take(settings.data()));
        PayaraServer.stopLeftover(data.root(), SERVER);
        Port.mustBeFree(settings.httpAddress(), settings.httpPort());
        terminal.println("Touchstone is starting; its data is in " + data.root());
        DatabaseAddress database;
        if (settings.ownDatabase().isPresent()) {
            database = settings.ownDatabase().get();
        } else {
            EmbeddedDatabase embedded = keep(EmbeddedDatabase.start(data.root(), data.at("programs"),
                    settings.databasePort(), terminal::println));
            embedded.ended().thenRun(() -> end("The database has ended by itself; see "
                    + data.at("logs/database.log") + ". Start Touchstone again: nothing that was saved is lost."));
            database = embedded.address();
        }
        SchemaVersion.check(settings.war(), database);
        PayaraServer server = keep(PayaraServer.start(plan(data, database)));
        server.awaitReady();
        server.ended().thenRun(() -> end("The server has ended by itself; see " + data.at("logs/server.log")
                + ". Start Touchstone again: nothing that was saved is lost."));
        welcome(data);
    }

    private ServerPlan plan(DataFolder data, DatabaseAddress database) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("TOUCHSTONE_PUBLIC_URL", settings.publicUrl());
        environment.put("TOUCHSTONE_FIRST_ADMIN_FILE", data.at(FIRST_ADMIN).toString());
        if (settings.demo()) {
            environment.put("TOUCHSTONE_DEMO", "true");
            environment.put("TOUCHSTONE_DEMO_FILE", data.at(DEMO_MEMBERS).toString());
        }
        List<String> options = settings.serverOptions().isEmpty() ? ServerPlan.JAVA_OPTIONS : settings.serverOptions();
        return new ServerPlan(settings.home(), settings.war(), data.root(), SERVER, settings.httpAddress(),
                settings.httpPort(), database, environment, options);
    }

    private void welcome(DataFolder data) {
        terminal.println("Touchstone is ready at " + settings.localUrl() + "/");
        terminal.println("Sign in at             " + settings.localUrl() + "/signin");
        read(data.at(DEMO_MEMBERS)).ifPresent(members -> {
            terminal.println("The invented newsroom's members; their passwords are shown this once:");
            members.lines().map(line -> line.split("\t", -1)).filter(parts -> parts.length == 3)
                    .forEach(parts -> terminal.printf("  %-24s %-32s %s%n", parts[0], parts[1], parts[2]));
            delete(data.at(DEMO_MEMBERS));
        });
        read(data.at(FIRST_ADMIN)).ifPresent(link -> {
            terminal.println("There is no member yet. Make the first admin with this link, which works once:");
            terminal.println("  " + link.strip());
        });
        terminal.println("Stop it with Ctrl-C. What it does is logged in " + data.at("logs"));
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            System.err.println("touchstone: delete " + file + " yourself; it holds passwords.");
        }
    }

    private <T extends AutoCloseable> T keep(T part) throws CannotStart {
        synchronized (started) {
            if (stopped) {
                close(part);
                throw new CannotStart("Stopped while starting.");
            }
            started.push(part);
            return part;
        }
    }

    private void end(String sentence) {
        if (!stopped) {
            ended = sentence;
            over.countDown();
        }
    }

    private void stop() {
        synchronized (started) {
            stopped = true;
            while (!started.isEmpty()) {
                close(started.pop());
            }
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            System.err.println("touchstone: could not be stopped cleanly: " + failure.getMessage());
        }
    }
}
