package org.touchstone.deploy.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.DatabaseAddress;
import org.touchstone.deploy.database.EmbeddedDatabase;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the machine's second core")
class BackupIT {

    private static final Path PROGRAMS = Path.of("target/programs").toAbsolutePath();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Path folder;
    private final Path data;
    private final Path file;

    BackupIT(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.file = folder.resolve("backup.tar.gz");
    }

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(PROGRAMS);
        Files.createDirectories(data.resolve("secrets"));
        // where the tests run as root, the database may have to run as another user
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void whatWasAcknowledgedBeforeABackupComesBackAndNothingIsHalfThere() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        int before;
        try (EmbeddedDatabase database = start(data)) {
            run(database.address(), "create table claim (n int primary key); create table audit (n int primary key)");
            CompletableFuture<Void> work = CompletableFuture.runAsync(
                    () -> work(database.address(), stop, acknowledged));
            try {
                while (acknowledged.get() < 200 && !work.isDone()) {
                    Thread.onSpinWait();
                }
                before = acknowledged.get();
                Backup.write(data, EmbeddedDatabase.runningIn(data).orElseThrow(), file);
            } finally {
                stop.set(true);
            }
            work.join();
            assertThat(acknowledged.get()).as("work went on meanwhile").isGreaterThan(before);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");

        Path other = Files.createDirectories(folder.resolve("other"));
        assertThat(Restore.read(file, other, NOW)).isEqualTo(other);
        try (EmbeddedDatabase restored = start(other)) {
            int claims = Integer.parseInt(ask(restored.address(), "select count(*) from claim"));
            assertThat(claims).isBetween(before, acknowledged.get());
            assertThat(ask(restored.address(), "select count(*) from claim join audit using (n)"))
                    .isEqualTo(ask(restored.address(), "select count(*) from audit"))
                    .isEqualTo(Integer.toString(claims));
            assertThat(ask(restored.address(), "select max(n) from claim")).isEqualTo(Integer.toString(claims));
        }
    }

    @Test
    void whatIsThereIsPutAsideAndADamagedBackupTouchesNothing() throws Exception {
        try (EmbeddedDatabase database = start(data)) {
            run(database.address(), "create table claim (n int)");
            Backup.write(data, database.adminAddress(), file);
            assertThatThrownBy(() -> Backup.write(data, database.adminAddress(), file))
                    .isInstanceOf(CannotStart.class).hasMessageContaining("already");
            run(database.address(), "insert into claim values (1)");
        }
        Path cut = folder.resolve("cut.tar.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Restore.read(cut, data, NOW)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("not restored");
        assertThat(names(data)).noneMatch(name -> name.startsWith("restoring"));
        try (EmbeddedDatabase untouched = start(data)) {
            assertThat(ask(untouched.address(), "select count(*) from claim")).isEqualTo("1");
        }

        Path aside = Restore.read(file, data, NOW);

        assertThat(names(aside)).containsExactlyInAnyOrder("database", "secrets");
        try (EmbeddedDatabase restored = start(data)) {
            assertThat(ask(restored.address(), "select count(*) from claim")).isEqualTo("0");
        }
    }

    private static void work(DatabaseAddress address, AtomicBoolean stop, AtomicInteger acknowledged) {
        try (Connection connection = address.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int n = 1; !stop.get(); n++) {
                statement.execute("insert into claim values (" + n + ")");
                statement.execute("insert into audit values (" + n + ")");
                connection.commit();
                acknowledged.set(n);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedDatabase start(Path data) throws CannotStart, InterruptedException {
        return EmbeddedDatabase.start(data, PROGRAMS, Optional.empty(), words -> { });
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList().stream();
        }
    }

    private static void run(DatabaseAddress address, String statement) throws SQLException {
        try (Connection connection = address.connect(); Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static String ask(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = address.connect(); Statement one = connection.createStatement();
                ResultSet rows = one.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
