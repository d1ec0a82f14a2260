package org.touchstone.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One PostgreSQL for all tests of the JVM; it ends with it. */
final class TestServer {

    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataSource database(String name) {
        return SERVER.getDatabase("postgres", name);
    }

    /** Runs a statement outside all test databases, such as one that makes or drops them. */
    static void run(String sql) {
        try (Connection connection = database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
