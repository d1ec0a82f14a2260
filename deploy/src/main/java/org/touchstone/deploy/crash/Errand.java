package org.touchstone.deploy.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is to be done once, however often it is asked for, and whole or not at all.
 *
 * @param words what it is
 * @param request asks for it
 * @param parts a query for one row, whose columns count the rows it is made of: all 0 before, all 1 once it is done,
 *         whatever is done after it
 * @param arguments of the query, numbers or texts
 */
public record Errand(String words, Request request, String parts, List<Object> arguments) {

    public Errand {
        arguments = List.copyOf(arguments);
    }

    /** How often it was done. */
    public enum Done { NEVER, ONCE }

    /**
     * Looks.
     *
     * @throws IOException when it is half there, or there more than once; the message has the counts
     */
    public Done done(Connection database) throws SQLException, IOException {
        List<Integer> counts = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(parts)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    counts.add(row.getInt(column));
                }
            }
        }
        if (counts.stream().allMatch(count -> count == 0)) {
            return Done.NEVER;
        }
        if (counts.stream().allMatch(count -> count == 1)) {
            return Done.ONCE;
        }
        throw new IOException(words + ": its parts are there " + counts + " times");
    }

    /** What is owed once it was acknowledged. */
    public Promise promise() {
        return new Promise(words, (place, database) -> done(database) == Done.ONCE);
    }
}
