package org.touchstone.deploy.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.DatabaseAddress;
import org.touchstone.deploy.RotatingLog;
import org.touchstone.deploy.Watched;

/**
 * A running PostgreSQL on a folder of its own. What it acknowledges is on the disk; it is reached over loopback only
 * and asks for a password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String APPLICATION = "touchstone";
    /** After a crash PostgreSQL replays its log before it answers; with 1 GB of it that is minutes on a slow disk. */
    private static final Duration FOR_RECOVERY = Duration.ofMinutes(15);
    private static final Duration BEFORE_SAYING_SO = Duration.ofSeconds(10);
    private static final Duration FOR_A_CLEAN_STOP = Duration.ofSeconds(8);
    private static final int TRIES_FOR_A_PORT = 5;
    /** Of the mark that PostgreSQL keeps in its folder while it runs; counted from 0. */
    private static final int LINE_OF_PORT = 3;

    private final Watched server;
    private final int port;
    private final Passwords passwords;
    private final List<String> quickStop;

    private EmbeddedDatabase(Watched server, int port, Passwords passwords, List<String> quickStop) {
        this.server = server;
        this.port = port;
        this.passwords = passwords;
        this.quickStop = quickStop;
    }

    /**
     * Starts it, after clearing away what a killed start left; makes it when it is not there.
     *
     * @param data the data folder, whose lock the caller holds
     * @param programsBelow where the programs are unpacked
     * @param wantedPort the port to listen on; empty: a free one
     * @param progress told in words of what takes long
     * @throws CannotStart when it does not start, with the reason
     */
    public static EmbeddedDatabase start(Path data, Path programsBelow, Optional<Integer> wantedPort,
            Consumer<String> progress) throws CannotStart, InterruptedException {
        PostgresPrograms programs = PostgresPrograms.unpackedBelow(programsBelow);
        UnprivilegedUser user = UnprivilegedUser.ableToRun(programs.program("postgres"));
        Path folder = data.resolve("database");
        try {
            new LeftoverDatabase(folder, programs, user).clear();
            Passwords passwords = Passwords.in(data.resolve("secrets"));
            new Cluster(folder, programs, user).make(passwords.admin());
            Path log = Files.createDirectories(data.resolve("logs")).resolve("database.log");
            for (int attempt = 1; true; attempt++) {
                int port = wantedPort.isPresent() ? wantedPort.get() : freePort();
                LastWords words = new LastWords();
                Watched server = Watched.start(new ProcessBuilder(user.command(command(programs, folder, port))),
                        new RotatingLog(log), words::hear);
                EmbeddedDatabase database = new EmbeddedDatabase(server, port, passwords, user.command(
                        List.of(programs.program("pg_ctl"), "stop", "-D", folder.toString(), "-m", "fast", "-W")));
                if (database.answers(progress)) {
                    database.makeRoleAndDatabase();
                    return database;
                }
                server.readToEnd();
                if (!words.portWasTaken() || wantedPort.isPresent() || attempt == TRIES_FOR_A_PORT) {
                    throw new CannotStart("The database did not start: " + words.reason() + " (more in " + log + ")");
                }
            }
        } catch (IOException | SQLException failure) {
            throw new CannotStart("The database did not start: " + failure.getMessage(), failure);
        }
    }

    /**
     * The database that a launcher runs on this folder now, as the role that rules it; empty when none answers.
     *
     * @throws CannotStart when the notes about it cannot be read
     */
    public static Optional<DatabaseAddress> runningIn(Path data) throws CannotStart {
        Path mark = data.resolve("database/postmaster.pid");
        if (!Files.exists(mark)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(mark);
            if (lines.size() <= LINE_OF_PORT) {
                return Optional.empty();
            }
            DatabaseAddress address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:"
                    + lines.get(LINE_OF_PORT).strip() + "/" + APPLICATION, Cluster.ADMIN,
                    Passwords.in(data.resolve("secrets")).admin());
            return Optional.of(address).filter(there -> refusal(there) == null);
        } catch (IOException unreadable) {
            throw new CannotStart("The database's folder cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Stops a database that a killed launcher left running on this folder.
     *
     * @param data the data folder, whose lock the caller holds
     * @param programsBelow where the programs are unpacked
     */
    public static void stopLeftover(Path data, Path programsBelow) throws CannotStart, InterruptedException {
        PostgresPrograms programs = PostgresPrograms.unpackedBelow(programsBelow);
        UnprivilegedUser user = UnprivilegedUser.ableToRun(programs.program("postgres"));
        try {
            new LeftoverDatabase(data.resolve("database"), programs, user).clear();
        } catch (IOException failure) {
            throw new CannotStart("The database cannot be stopped: " + failure.getMessage(), failure);
        }
    }

    /** How the application reaches it. */
    public DatabaseAddress address() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + APPLICATION, APPLICATION,
                passwords.application());
    }

    /** How the role that rules it reaches the same database. */
    public DatabaseAddress adminAddress() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + APPLICATION, Cluster.ADMIN,
                passwords.admin());
    }

    /** The database's main process. */
    public ProcessHandle process() {
        return server.process().toHandle();
    }

    /** Completes when it has ended, for whatever reason. */
    public CompletableFuture<Process> ended() {
        return server.process().onExit();
    }

    /** Stops it: open transactions are rolled back, everything else is written. */
    @Override
    public void close() {
        try {
            if (server.process().isAlive()) {
                Process stop = new ProcessBuilder(quickStop).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                stop.waitFor(FOR_A_CLEAN_STOP.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!server.process().waitFor(FOR_A_CLEAN_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                // its log brings everything back at the next start
                server.process().descendants().forEach(ProcessHandle::destroyForcibly);
                server.process().destroyForcibly();
            }
            server.readToEnd();
        } catch (IOException unstoppable) {
            server.process().destroyForcibly();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            server.process().destroyForcibly();
        }
    }

    private static List<String> command(PostgresPrograms programs, Path folder, int port) {
        return List.of(programs.program("postgres"), "-D", folder.toString(),
                "-c", "port=" + port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                // given here, they win over whatever stands in the configuration file
                "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on",
                // two servers may open 40 each, and there are those who look in: a backup, the launcher
                "-c", "max_connections=100",
                "-c", "password_encryption=scram-sha-256", "-c", "timezone=UTC", "-c", "logging_collector=off",
                "-c", "log_destination=stderr", "-c", "lc_messages=C");
    }

    /** Whether it answers; not when its process has ended. */
    private boolean answers(Consumer<String> progress) throws InterruptedException, CannotStart {
        DatabaseAddress first = new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                Cluster.ADMIN, passwords.admin());
        long start = System.nanoTime();
        boolean said = false;
        while (server.process().isAlive()) {
            @Nullable SQLException refusal = refusal(first);
            if (refusal == null) {
                return true;
            }
            if ("28P01".equals(refusal.getSQLState())) {
                close();
                throw new CannotStart("The database refuses the password in the data folder's secrets/database-admin;"
                        + " put back the file that belongs to this database.", refusal);
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(FOR_RECOVERY) > 0) {
                close();
                throw new CannotStart("The database did not answer within " + FOR_RECOVERY.toMinutes()
                        + " minutes: " + refusal.getMessage(), refusal);
            }
            if (!said && waited.compareTo(BEFORE_SAYING_SO) > 0) {
                progress.accept("The database is recovering what was written before it was stopped; please wait …");
                said = true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private static @Nullable SQLException refusal(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            return null;
        } catch (SQLException refusal) {
            return refusal;
        }
    }

    /** Each step looks first, so that a start killed between them is finished by the next. */
    private void makeRoleAndDatabase() throws SQLException {
        DatabaseAddress first = new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                Cluster.ADMIN, passwords.admin());
        try (Connection connection = first.connect(); Statement statement = connection.createStatement()) {
            String verb = exists(connection, "select 1 from pg_roles where rolname = ?") ? "alter" : "create";
            // hexadecimal digits only, made by us: nothing to quote
            statement.execute(verb + " role " + APPLICATION + " login password '" + passwords.application() + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database " + APPLICATION + " owner " + APPLICATION);
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, APPLICATION);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
