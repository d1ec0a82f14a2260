package org.touchstone.persistence.publication;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.touchstone.publication.PublicChanges;

/**
 * The numbers that triggers keep. Every request for a public page asks for one, so one statement answers all who asked
 * while the one before was under way: each gets what was committed when they asked, or later. The connection is kept
 * for this alone, because taking one from the pool costs more than the statement.
 */
@ApplicationScoped
public class StoredPublicChanges implements PublicChanges {

    private static final String LOOK = "select p.slug, r.number, n.number from publication p"
            + " join public_change r on r.subject = p.article_id join public_change n on n.subject = 0"
            + " where p.slug = any(?)"
            + " union all select '', r.number, n.number from public_change r join public_change n on n.subject = 0"
            + " where r.subject = -1";
    /** No slug is empty. */
    private static final String ALL = "";

    /** Where a connection comes from. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    private static final class Ask {

        private final String slug;
        private boolean answered;
        private @Nullable Stamp stamp;
        private @Nullable SQLException failure;

        Ask(String slug) {
            this.slug = slug;
        }
    }

    private final Opening opening;
    private List<Ask> waiting = new ArrayList<>();
    private boolean looking;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement look;

    /** With a connection as the settings of the database say. */
    public StoredPublicChanges() {
        this(StoredPublicChanges::bySettings);
    }

    StoredPublicChanges(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Optional<Stamp> ofReview(String slug) {
        return Optional.ofNullable(asked(slug));
    }

    @Override
    public Stamp ofAll() {
        Stamp stamp = asked(ALL);
        if (stamp == null) {
            throw new IllegalStateException("the numbers of what is public are gone");
        }
        return stamp;
    }

    private @Nullable Stamp asked(String slug) {
        var ask = new Ask(slug);
        List<Ask> together;
        synchronized (this) {
            waiting.add(ask);
            while (looking && !ask.answered) {
                pause();
            }
            if (ask.answered) {
                return told(ask);
            }
            looking = true;
            together = waiting;
            waiting = new ArrayList<>();
        }
        try {
            answer(together);
        } finally {
            synchronized (this) {
                looking = false;
                together.forEach(each -> each.answered = true);
                notifyAll();
            }
        }
        return told(ask);
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static @Nullable Stamp told(Ask ask) {
        if (ask.failure != null) {
            throw new IllegalStateException(ask.failure);
        }
        return ask.stamp;
    }

    private void answer(List<Ask> together) {
        SQLException failure = null;
        Map<String, Stamp> found = Map.of();
        try {
            found = looked(together);
        } catch (SQLException first) {
            // the database was started anew perhaps: with a new connection once more
            close();
            try {
                found = looked(together);
            } catch (SQLException second) {
                close();
                failure = second;
            }
        }
        for (Ask ask : together) {
            ask.stamp = found.get(ask.slug);
            ask.failure = failure;
        }
    }

    private Map<String, Stamp> looked(List<Ask> together) throws SQLException {
        Connection open = connection;
        PreparedStatement prepared = look;
        if (open == null || prepared == null) {
            open = opening.open();
            connection = open;
            prepared = open.prepareStatement(LOOK);
            look = prepared;
        }
        String[] slugs = together.stream().map(ask -> ask.slug).filter(slug -> !slug.equals(ALL)).distinct()
                .toArray(String[]::new);
        Array asked = open.createArrayOf("text", slugs);
        prepared.setArray(1, asked);
        Map<String, Stamp> found = new HashMap<>();
        try (ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), new Stamp(rows.getLong(2), rows.getLong(3)));
            }
        }
        return found;
    }

    /** Before the application ends. */
    @PreDestroy
    void close() {
        try (Connection open = connection) {
            connection = null;
            look = null;
        } catch (SQLException alreadyGone) {
            // that is what was wanted
        }
    }

    private static Connection bySettings() throws SQLException {
        var config = ConfigProvider.getConfig();
        var account = new Properties();
        account.put("user", config.getValue("touchstone.db.user", String.class));
        account.put("password", config.getValue("touchstone.db.password", String.class));
        account.put("ApplicationName", "Touchstone, public pages");
        account.put("prepareThreshold", "1");
        account.put("tcpKeepAlive", "true");
        account.put("socketTimeout", "10");
        String url = config.getValue("touchstone.db.url", String.class);
        for (Driver driver : ServiceLoader.load(Driver.class, StoredPublicChanges.class.getClassLoader())) {
            Connection made = driver.acceptsURL(url) ? driver.connect(url, account) : null;
            if (made != null) {
                return made;
            }
        }
        throw new SQLException("no driver for the database");
    }
}
