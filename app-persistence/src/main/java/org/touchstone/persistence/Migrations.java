package org.touchstone.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The steps, in order, from an empty database to this program's schema. */
final class Migrations {

    /** The oldest PostgreSQL the queries are written for. */
    static final int OLDEST_SERVER = 14;

    private Migrations() {
    }

    /**
     * Applies the steps that are missing; nothing when there is none.
     *
     * @throws UnusableDatabase when the database cannot be reached, is too old a PostgreSQL, isolates its transactions
     *         in another way than by default, was already used by a newer program, or a step fails
     */
    static void apply(DataSource dataSource) {
        checkServer(dataSource);
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load();
        try {
            Optional<MigrationInfo> newer = Arrays.stream(flyway.info().applied())
                    .filter(step -> step.getState() == MigrationState.FUTURE_SUCCESS
                            || step.getState() == MigrationState.FUTURE_FAILED)
                    .findFirst();
            if (newer.isPresent()) {
                throw new UnusableDatabase("Touchstone cannot start: the database was used by a newer version of the"
                        + " program (it is at step " + newer.get().getVersion() + ", this program knows up to "
                        + last(flyway) + "). Start that version, or restore a backup made before it.");
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new UnusableDatabase("Touchstone cannot start: the database could not be brought to this version of"
                    + " the program. " + firstLine(e), e);
        }
    }

    private static void checkServer(DataSource dataSource) {
        int version;
        String isolation;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select current_setting('server_version_num')::int / 10000,"
                        + " current_setting('default_transaction_isolation')")) {
            answer.next();
            version = answer.getInt(1);
            isolation = answer.getString(2);
        } catch (SQLException e) {
            throw new UnusableDatabase("Touchstone cannot start: the database named by TOUCHSTONE_DB_URL cannot be "
                    + "used. " + firstLine(saidByDriver(e)), e);
        }
        if (version < OLDEST_SERVER) {
            throw new UnusableDatabase("Touchstone cannot start: the database server is PostgreSQL " + version
                    + ", and it needs " + OLDEST_SERVER + " or newer.");
        }
        if (!isolation.equals("read committed")) {
            throw new UnusableDatabase("Touchstone cannot start: the database’s default_transaction_isolation is "
                    + isolation + ", and it needs read committed.");
        }
    }

    private static String last(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(step -> step.getState() != MigrationState.FUTURE_SUCCESS
                        && step.getState() != MigrationState.FUTURE_FAILED && step.getVersion() != null)
                .map(step -> step.getVersion().getVersion())
                .reduce("0", (before, next) -> next);
    }

    /** The deepest of what the driver says: above it speaks the server's pool, below it the network, without names. */
    private static Throwable saidByDriver(SQLException failure) {
        Throwable said = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said = cause instanceof SQLException ? cause : said;
        }
        return said;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.strip().lines().findFirst().orElse("");
    }
}
