package org.touchstone.deploy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a PostgreSQL database is and who signs in to it.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://…}
 * @param user the database role
 * @param password its password; never shown
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String SECONDS_TO_CONNECT = "10";

    /**
     * Connects; the caller closes the connection.
     *
     * @throws SQLException when nobody answers there, or refuses the role
     */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("ApplicationName", "touchstone-launcher");
        return DriverManager.getConnection(url, properties);
    }

    /** The address without the password, nor what may be one among its parameters. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "") + " as " + user;
    }
}
