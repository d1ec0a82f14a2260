package org.touchstone.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.touchstone.deploy.FileTree;

/** The short form of {@code deploy/crash}: its rounds, on the launched application and its database. */
class CrashIT {

    private static final int ROUNDS = 4;
    private static final long SEED = 20_261_122;
    private static final Invariant WHOLE = new Invariant("each word was written with its echo",
            "select w.word from crash_word w full join crash_echo e using (word) where w.word is null or e.word is null");

    @Test
    void whatWasAcknowledgedIsThereAfterEveryCrashAndNothingIsHalfThere() throws Exception {
        Path data = Path.of("target/crash/data").toAbsolutePath();
        FileTree.delete(data);
        Files.createDirectories(data.getParent());
        Path home = Path.of(System.getProperty("touchstone.home", "..")).toAbsolutePath().normalize();
        Path war = Path.of(System.getProperty("touchstone.war", home.resolve("app-web/target/touchstone.war").toString()));
        Rounds rounds = new Rounds(home, data, war, (place, folder) -> List.of(CrashIT::writeAWordAndItsEcho),
                List.of(WHOLE), 3, System.out);
        assertThat(rounds.run(ROUNDS, SEED)).isEmpty();
    }

    private static Promise writeAWordAndItsEcho(Place place, RandomGenerator random) throws SQLException {
        String word = Long.toHexString(random.nextLong());
        try (Connection connection = place.database().connect(); Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists crash_word (word text primary key)");
            statement.execute("create table if not exists crash_echo (word text primary key)");
            connection.setAutoCommit(false);
            statement.execute("insert into crash_word values ('" + word + "')");
            statement.execute("insert into crash_echo values ('" + word + "')");
            connection.commit();
        }
        return new Promise("the word " + word, (there, database) -> isThere(database, word));
    }

    private static boolean isThere(Connection database, String word) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select 1 from crash_word where word = ?")) {
            query.setString(1, word);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
