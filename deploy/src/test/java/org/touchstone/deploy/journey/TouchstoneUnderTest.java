package org.touchstone.deploy.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.DatabaseAddress;
import org.touchstone.deploy.FileTree;
import org.touchstone.deploy.database.EmbeddedDatabase;
import org.touchstone.deploy.server.PayaraServer;
import org.touchstone.deploy.server.ServerPlan;

/**
 * Touchstone as users run it, started once for all tests of one Java machine on an empty database in {@code target}, in
 * the folder named by the property {@code touchstone.under-test}, and stopped with it. A second server on the same database is started for the first test that asks for it.
 */
public final class TouchstoneUnderTest {

    private static final List<String> QUICK_START = List.of(
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final String FIRST = "server";
    private static final String SECOND = "second-server";
    private static @Nullable TouchstoneUnderTest running;

    private final Path home;
    private final Path war;
    private final Path data;
    private final EmbeddedDatabase database;
    private final Map<String, PayaraServer> servers = new HashMap<>();

    private TouchstoneUnderTest(Path home) throws CannotStart, IOException, InterruptedException {
        this.home = home;
        this.war = Path.of(System.getProperty("touchstone.war",
                home.resolve("app-web/target/touchstone.war").toString()));
        this.data = home.resolve("deploy/target").resolve(System.getProperty("touchstone.under-test", "under-test"));
        PayaraServer.stopLeftover(data, FIRST);
        PayaraServer.stopLeftover(data, SECOND);
        this.database = emptyDatabase(home, data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop Touchstone"));
    }

    /** The one that runs; started when it is not. */
    public static synchronized TouchstoneUnderTest running() {
        if (running == null) {
            try {
                running = new TouchstoneUnderTest(
                        Path.of(System.getProperty("touchstone.home", "..")).toAbsolutePath().normalize());
            } catch (CannotStart | IOException failure) {
                throw new IllegalStateException("Touchstone does not start: " + failure.getMessage(), failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        return running;
    }

    /** The first server's address, without a slash at its end. */
    public String url() {
        return server(FIRST).url();
    }

    /** The address of a second server on the same database, without a slash at its end. */
    public String secondUrl() {
        return server(SECOND).url();
    }

    /** The database as the application reaches it, for looking at what is stored. */
    public DatabaseAddress database() {
        return database.address();
    }

    /** A database of its own beside Touchstone's, for a server that must not meet the others; made anew. */
    public DatabaseAddress emptyDatabase(String name) {
        try (Connection connection = EmbeddedDatabase.runningIn(data).orElseThrow().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " owner " + database().user());
        } catch (CannotStart | SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new DatabaseAddress(database().url().replaceFirst("[^/]+$", name), database().user(),
                database().password());
    }

    /** The one-time link that makes the first admin; empty once it was used. */
    public Optional<String> firstAdminLink() {
        Path link = data.resolve("secrets/first-admin-link");
        server(FIRST);
        try {
            return Files.exists(link) ? Optional.of(Files.readString(link).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Kills the first server at once, as a power cut would, and starts it again; its address changes. */
    public void killAndRestartServer() {
        PayaraServer server = server(FIRST);
        server.process().destroyForcibly();
        server.ended().join();
        server.close();
        servers.remove(FIRST);
        server(FIRST);
    }

    private synchronized PayaraServer server(String name) {
        return servers.computeIfAbsent(name, this::start);
    }

    private PayaraServer start(String name) {
        try {
            int port = freePort();
            PayaraServer server = PayaraServer.start(new ServerPlan(home, war, data, name, "127.0.0.1", port,
                    database.address(),
                    Map.of("TOUCHSTONE_PUBLIC_URL", "http://127.0.0.1:" + port,
                            "TOUCHSTONE_FIRST_ADMIN_FILE", data.resolve("secrets/first-admin-link").toString()),
                    QUICK_START));
            try {
                server.awaitReady();
                return server;
            } catch (CannotStart failure) {
                server.close();
                throw failure;
            }
        } catch (CannotStart failure) {
            throw new IllegalStateException(failure.sentence(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void stop() {
        servers.values().forEach(PayaraServer::close);
        database.close();
    }

    private static EmbeddedDatabase emptyDatabase(Path home, Path data)
            throws CannotStart, IOException, InterruptedException {
        Path programs = home.resolve("deploy/target/programs");
        Files.createDirectories(programs);
        if (Files.exists(data.resolve("database"))) {
            // a run that was killed may have left its database running: starting takes it over, so that it can be ended
            EmbeddedDatabase.start(data, programs, Optional.empty(), System.out::println).close();
        }
        FileTree.delete(data);
        Files.createDirectories(data.resolve("secrets"));
        return EmbeddedDatabase.start(data, programs, Optional.empty(), System.out::println);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
