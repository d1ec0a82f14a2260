package org.touchstone.deploy.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What somebody stands on who works at Touchstone while it may be killed.
 *
 * @param place where it runs
 * @param random for what is not the same every time
 * @param kept told of everything that was acknowledged, at once
 */
public record Ground(Place place, RandomGenerator random, Consumer<Promise> kept) {

    /**
     * Has an errand done, and holds Touchstone to it.
     *
     * @return the address of the page that shows it
     */
    public String done(Errand errand) throws IOException, InterruptedException {
        String shown = errand.request().send(place);
        kept.accept(errand.promise());
        return shown;
    }

    /** A number out of the database. */
    long asked(String query, Object... arguments) throws IOException {
        return Long.parseLong(told(query, arguments));
    }

    /** A text out of the database. */
    String told(String query, Object... arguments) throws IOException {
        try (Connection database = place.database().connect();
                PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IOException("nothing there: " + query);
                }
                return rows.getString(1);
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    /** A word nobody has used. */
    String word() {
        return HexFormat.of().toHexDigits(random.nextLong());
    }

    /** A key no form had before. */
    String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
