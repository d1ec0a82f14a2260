package org.touchstone.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.DatabaseAddress;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the machine's second core")
class EmbeddedDatabaseIT {

    private static final Path PROGRAMS = Path.of("target/programs").toAbsolutePath();

    private final Path folder;
    private final Path data;
    private final List<EmbeddedDatabase> started = new ArrayList<>();

    EmbeddedDatabaseIT(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("a b");
    }

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(PROGRAMS);
        Files.createDirectories(data.resolve("secrets"));
        passable(folder);
    }

    @AfterEach
    void stopWhatRuns() {
        started.forEach(EmbeddedDatabase::close);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterEverythingWasKilled() throws Exception {
        EmbeddedDatabase first = start();
        run(first, "create table act (word text)");
        run(first, "insert into act values ('kept')");
        List<ProcessHandle> all = new ArrayList<>(first.process().descendants().toList());
        all.add(first.process());
        all.forEach(ProcessHandle::destroyForcibly);
        first.ended().join();
        assertThat(Files.exists(data.resolve("database/postmaster.pid"))).isTrue();

        assertThat(ask(start(), "select word from act")).isEqualTo("kept");
    }

    @Test
    void aDatabaseThatOutlivedItsLauncherIsStoppedAndTakenOver() throws Exception {
        EmbeddedDatabase orphan = start();
        run(orphan, "create table act (word text)");

        EmbeddedDatabase next = start();

        assertThat(orphan.process().isAlive()).isFalse();
        assertThat(ask(next, "select count(*) from act")).isEqualTo("0");
    }

    @Test
    void aMarkThatNowNamesAStrangersProcessIsNoHindrance() throws Exception {
        start().close();
        Path mark = data.resolve("database/postmaster.pid");
        Files.writeString(mark, ProcessHandle.current().pid() + "\n" + data.resolve("database") + "\n1\n1\n\n127.0.0.1\n");

        assertThat(ask(start(), "select 1")).isEqualTo("1");
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aStartThatWasKilledWhileMakingTheDatabaseLeavesTheWayFree() throws Exception {
        Files.createDirectories(data.resolve("database.making/base"));
        assertThat(ask(start(), "select 1")).isEqualTo("1");
    }

    @Test
    void everyCommitIsOnTheDiskBeforeItIsAcknowledged() throws Exception {
        EmbeddedDatabase database = start();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
        }
        // not to be weakened by a line in a file either
        Files.writeString(data.resolve("database/postgresql.auto.conf"), "fsync = off\nsynchronous_commit = off\n");
        database.close();
        database = start();
        assertThat(ask(database, "show fsync") + ask(database, "show synchronous_commit")).isEqualTo("onon");
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        EmbeddedDatabase database = start();
        DatabaseAddress address = database.address();
        DatabaseAddress guessed = new DatabaseAddress(address.url(), address.user(), "guessed");
        assertThatThrownBy(guessed::connect).isInstanceOf(SQLException.class).hasMessageContaining("password");
        assertThat(ask(database, "select rolsuper from pg_roles where rolname = current_user")).isEqualTo("f");
        for (String name : List.of("database-admin", "database-application")) {
            Path secret = data.resolve("secrets").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
        }
    }

    @Test
    void wordsOfAllScriptsAreFoundAndSortedTheSameEverywhere() throws Exception {
        EmbeddedDatabase database = start();
        run(database, "create extension pg_trgm");
        assertThat(ask(database, "select similarity('Ärger', 'ärger')")).isEqualTo("1");
        assertThat(ask(database, "select to_tsvector('simple', 'ΕΛΛΆΔΑ') @@ to_tsquery('simple', 'ελλάδα')"))
                .isEqualTo("t");
        assertThat(ask(database, "select string_agg(w, '' order by w) from (values ('b'), ('A'), ('a'), ('B')) v(w)"))
                .isEqualTo("ABab");
    }

    @Test
    void aDatabaseNewerThanTheProgramIsRefused() throws Exception {
        EmbeddedDatabase database = start();
        Path war = warWithMigrations(1, 2, 10);
        SchemaVersion.check(war, database.address());
        run(database, "create table flyway_schema_history (version varchar(50))");
        run(database, "insert into flyway_schema_history values ('9'), ('10'), (null)");
        SchemaVersion.check(war, database.address());
        run(database, "insert into flyway_schema_history values ('11')");
        assertThatThrownBy(() -> SchemaVersion.check(war, database.address())).isInstanceOf(CannotStart.class)
                .hasMessageContaining("newer (version 11)").hasMessageContaining("(version 10)");
    }

    @Test
    void theDataOfAnotherPostgresqlIsRefusedUntouched() throws Exception {
        start().close();
        Files.writeString(data.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("belongs to PostgreSQL 17");
    }

    private EmbeddedDatabase start() throws CannotStart, InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(data, PROGRAMS, Optional.empty(), words -> { });
        started.add(database);
        return database;
    }

    private Path warWithMigrations(int... versions) throws IOException {
        ByteArrayOutputStream store = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(store)) {
            for (int version : versions) {
                jar.putNextEntry(new ZipEntry("db/migration/V" + version + "__words.sql"));
            }
        }
        Path war = folder.resolve("touchstone.war");
        try (OutputStream file = Files.newOutputStream(war); ZipOutputStream archive = new ZipOutputStream(file)) {
            archive.putNextEntry(new ZipEntry("WEB-INF/lib/app-persistence.jar"));
            archive.write(store.toByteArray());
        }
        return war;
    }

    /** Where the tests run as root, the database may have to run as another user. */
    private static void passable(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static void run(EmbeddedDatabase database, String statement) throws SQLException {
        try (Connection connection = database.address().connect(); Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = database.address().connect();
                Statement one = connection.createStatement();
                ResultSet rows = one.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
