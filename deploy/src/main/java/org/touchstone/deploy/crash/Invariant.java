package org.touchstone.deploy.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Something that is true of the database whatever happened: it has nothing that is half there.
 *
 * @param words what is true
 * @param exceptions a query for the rows that would break it
 */
public record Invariant(String words, String exceptions) {

    /** How it is broken, with the first row that breaks it; empty when it holds. */
    Optional<String> broken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(exceptions)) {
            if (!rows.next()) {
                return Optional.empty();
            }
            StringBuilder row = new StringBuilder();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                row.append(' ').append(rows.getMetaData().getColumnName(column)).append('=')
                        .append(rows.getString(column));
            }
            return Optional.of("not true any more: " + words + ":" + row);
        }
    }
}
