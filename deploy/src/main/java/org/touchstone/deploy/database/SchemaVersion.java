package org.touchstone.deploy.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.DatabaseAddress;

/** Compares the version of the tables in a database with the newest that the program knows. */
public final class SchemaVersion {

    private static final String STORE = "WEB-INF/lib/app-persistence.jar";
    private static final Pattern MIGRATION = Pattern.compile("db/migration/V(\\d+)__.*\\.sql");

    private SchemaVersion() {
    }

    /**
     * Refuses a database that a newer program has changed, which this one would read wrongly.
     *
     * @param war the application
     * @throws CannotStart when the database is newer, or cannot be asked
     */
    public static void check(Path war, DatabaseAddress address) throws CannotStart {
        int known;
        try {
            known = newestIn(war);
        } catch (IOException unreadable) {
            throw new CannotStart("The application " + war + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        int found;
        try {
            found = newestIn(address);
        } catch (SQLException refused) {
            throw new CannotStart("The database " + address + " does not answer: "
                    + refused.getMessage().lines().findFirst().orElse(""), refused);
        }
        if (known > 0 && found > known) {
            throw new CannotStart("The database is newer (version " + found + ") than this Touchstone (version " + known
                    + "); start the newer Touchstone, or restore a backup made with this one.");
        }
    }

    /** The newest migration in the WAR; 0 when it has none. */
    private static int newestIn(Path war) throws IOException {
        int newest = 0;
        try (ZipFile application = new ZipFile(war.toFile())) {
            ZipEntry store = application.getEntry(STORE);
            if (store == null) {
                return 0;
            }
            try (InputStream bytes = application.getInputStream(store);
                    ZipInputStream jar = new ZipInputStream(bytes)) {
                for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                    Matcher migration = MIGRATION.matcher(entry.getName());
                    if (migration.matches()) {
                        newest = Math.max(newest, Integer.parseInt(migration.group(1)));
                    }
                }
            }
        }
        return newest;
    }

    /** The newest migration that the database has had; 0 when it is empty. */
    private static int newestIn(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect(); Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    select coalesce(max(version::int), 0) from flyway_schema_history
                    where version ~ '^[0-9]+$'""")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
