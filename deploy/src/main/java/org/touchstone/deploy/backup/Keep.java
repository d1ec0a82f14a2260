package org.touchstone.deploy.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.DataFolder;
import org.touchstone.deploy.DatabaseAddress;
import org.touchstone.deploy.Settings;
import org.touchstone.deploy.database.EmbeddedDatabase;

/** Started by {@code deploy/backup} and {@code deploy/restore}. */
public final class Keep {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private Keep() {
    }

    /**
     * Makes a backup or brings one back.
     *
     * @param arguments {@code backup [FILE]} or {@code restore FILE}
     */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        try {
            Path home = Path.of(System.getProperty("touchstone.home", "")).toAbsolutePath().normalize();
            Settings settings = Settings.read(home, System.getenv(), List.of());
            if (settings.ownDatabase().isPresent()) {
                throw new CannotStart("TOUCHSTONE_DB_URL is set: back that database up, and restore it,"
                        + " with its own pg_dump and pg_restore.");
            }
            switch (arguments[0]) {
                case "backup" -> backup(settings.data(), target(arguments));
                case "restore" -> restore(settings.data(), source(arguments));
                default -> throw new CannotStart("usage: deploy/backup [FILE] or deploy/restore FILE");
            }
        } catch (CannotStart reason) {
            System.err.println("touchstone: " + reason.sentence());
            System.exit(1);
        } catch (InterruptedException stopped) {
            System.exit(1);
        }
    }

    private static Path target(String[] arguments) {
        return Path.of(arguments.length > 1 ? arguments[1]
                : "touchstone-" + STAMP.format(Clock.systemUTC().instant()) + ".tar.gz").toAbsolutePath();
    }

    private static Path source(String[] arguments) throws CannotStart {
        if (arguments.length != 2 || !Files.isRegularFile(Path.of(arguments[1]))) {
            throw new CannotStart("usage: deploy/restore FILE – one that deploy/backup has made");
        }
        return Path.of(arguments[1]).toAbsolutePath();
    }

    private static void backup(Path data, Path target) throws CannotStart, InterruptedException {
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new CannotStart("There is no database in " + data + " to back up.");
        }
        Optional<DatabaseAddress> running = EmbeddedDatabase.runningIn(data);
        if (running.isPresent()) {
            Backup.write(data, running.get(), target);
        } else {
            try (DataFolder folder = DataFolder.take(data);
                    EmbeddedDatabase database = EmbeddedDatabase.start(folder.root(), folder.at("programs"),
                            Optional.empty(), System.out::println)) {
                Backup.write(data, database.adminAddress(), target);
            }
        }
        System.out.println("Everything is kept in " + target + " (" + megabytes(target) + " MB)."
                + " It holds the newsroom's secrets: store it as such.");
    }

    private static void restore(Path data, Path source) throws CannotStart, InterruptedException {
        try (DataFolder folder = DataFolder.take(data)) {
            EmbeddedDatabase.stopLeftover(folder.root(), folder.at("programs"));
            Path aside = Restore.read(source, folder.root(), Clock.systemUTC().instant());
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.root(), folder.at("programs"),
                    Optional.empty(), System.out::println);
                    Connection trial = database.address().connect()) {
                System.out.println("The backup is restored and opens. Start Touchstone with deploy/run.");
            } catch (SQLException failure) {
                throw new CannotStart("The restored database does not open: " + failure.getMessage(), failure);
            }
            if (!aside.equals(folder.root())) {
                System.out.println("What was there before is in " + aside + "; delete it when you are sure.");
            }
        }
    }

    private static long megabytes(Path file) throws CannotStart {
        try {
            return Math.max(1, Math.round(Files.size(file) / 1e6));
        } catch (IOException gone) {
            throw new CannotStart("The backup is gone: " + gone.getMessage(), gone);
        }
    }
}
