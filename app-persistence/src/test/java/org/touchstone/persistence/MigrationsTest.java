package org.touchstone.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(DatabaseTest.class)
class MigrationsTest {

    private final TestDatabase database;

    MigrationsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void applyingTheStepsAgainDoesNothing() {
        assertThatCode(() -> Migrations.apply(database.dataSource())).doesNotThrowAnyException();
    }

    @Test
    void databaseOfANewerProgramIsRefusedInWords() throws SQLException {
        run("""
                insert into flyway_schema_history values
                (1000, '1000', 'from the future', 'SQL', 'V1000__from_the_future.sql', 1, 'x', now(), 1, true)""");

        assertThatThrownBy(() -> Migrations.apply(database.dataSource())).isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("newer version of the program").hasMessageContaining("at step 1000");
    }

    @Test
    void schemaThatDoesNotFitTheEntitiesStopsTheStart() throws SQLException {
        run("alter table member drop column joined");

        assertThatThrownBy(() -> new org.hibernate.jpa.HibernatePersistenceProvider()
                .createContainerEntityManagerFactory(new TestPersistenceUnit(database.dataSource()), null))
                .hasStackTraceContaining("missing column [joined] in table [member]");
    }

    @Test
    void databaseThatIsolatesInAnotherWayIsRefused() throws SQLException {
        PGSimpleDataSource stricter = new PGSimpleDataSource();
        try (Connection connection = database.dataSource().getConnection()) {
            stricter.setUrl(connection.getMetaData().getURL());
            stricter.setUser(connection.getMetaData().getUserName());
        }
        stricter.setOptions("-c default_transaction_isolation=serializable");

        assertThatThrownBy(() -> Migrations.apply(stricter)).isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("default_transaction_isolation is serializable, and it needs read committed");
    }

    @Test
    void unreachableServerIsNamedInWords() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/touchstone");

        assertThatThrownBy(() -> Migrations.apply(nowhere)).isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("TOUCHSTONE_DB_URL cannot be used").hasMessageContaining("Connection to 127.0.0.1:1 refused");
    }

    @Test
    void missingSettingsAreNamedAsInTheEnvironment() {
        Map<String, String> set = Map.of("touchstone.db.url", "jdbc:postgresql://localhost/t", "touchstone.db.user", " ");

        assertThatThrownBy(() -> DatabaseSettings.check(name -> Optional.ofNullable(set.get(name))))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageStartingWith("Touchstone cannot start: TOUCHSTONE_DB_USER, TOUCHSTONE_DB_PASSWORD are not set.");
    }

    @Test
    void anotherDatabaseThanPostgresIsRefused() {
        assertThatThrownBy(() -> DatabaseSettings.check(name -> Optional.of("jdbc:mysql://localhost/t")))
                .hasMessageContaining("must begin with jdbc:postgresql:");
    }

    @Test
    void completeSettingsPass() {
        assertThatCode(() -> DatabaseSettings.check(name -> Optional.of("jdbc:postgresql://localhost/t")))
                .doesNotThrowAnyException();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute(sql)).isFalse();
        }
    }
}
