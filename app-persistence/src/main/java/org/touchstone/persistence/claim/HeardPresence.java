package org.touchstone.persistence.claim;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Presence;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/**
 * Tells every server on the database who is where, by PostgreSQL's NOTIFY, and hears it from them by LISTEN on a
 * connection of its own; both pass through memory and leave no row. A server that just started knows of the others as
 * soon as they are said to be there again. While the connection is lost, people at other servers are not seen.
 */
@ApplicationScoped
public class HeardPresence implements Presence {

    private static final Logger LOG = Logger.getLogger(HeardPresence.class.getName());
    private static final String CHANNEL = "touchstone_here";
    private static final Pattern SAID = Pattern.compile("([0-9]{1,18}) ([0-9]{1,18}) ([0-9]{1,18})");
    private static final Duration SAID_AGAIN = Duration.ofSeconds(3);
    private static final int WAIT_MS = 10_000;

    private record Key(ArticleId articleId, MemberId memberId) {
    }

    private record Seen(@Nullable ClaimId claim, Instant at) {
    }

    private final EntityManager entityManager;
    private final Clock clock;
    private final Map<Key, Seen> seen = new ConcurrentHashMap<>();
    private final Map<Key, Seen> said = new ConcurrentHashMap<>();
    private @Nullable Thread listener;
    private volatile boolean ended;

    @Resource(lookup = "java:app/jdbc/touchstone")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    /** For the container's proxy. */
    protected HeardPresence() {
        this(null, null);
    }

    @Inject
    public HeardPresence(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Where no container gives these. */
    HeardPresence(Clock clock, DataSource dataSource, ThreadFactory threads) {
        this(null, clock);
        listen(dataSource, threads);
    }

    @Override
    public void say(ArticleId articleId, MemberId memberId, @Nullable ClaimId claim) {
        if (dataSource != null) {
            listen(dataSource, threads);
        }
        say(entityManager, articleId, memberId, claim);
    }

    void say(EntityManager told, ArticleId articleId, MemberId memberId, @Nullable ClaimId claim) {
        var key = new Key(articleId, memberId);
        var now = new Seen(claim, clock.instant());
        seen.put(key, now);
        Seen last = said.get(key);
        if (last == null || !Objects.equals(last.claim(), claim)
                || last.at().plus(SAID_AGAIN).isBefore(now.at())) {
            said.put(key, now);
            Held.statement(told, "select cast(pg_notify(:channel, :said) as text)", String.class)
                    .setParameter("channel", CHANNEL)
                    .setParameter("said", articleId + " " + memberId + " " + (claim == null ? "0" : claim.toString()))
                    .getSingleResult();
        }
    }

    @Override
    public List<Here> at(ArticleId articleId) {
        Instant gone = clock.instant().minus(GONE_AFTER);
        seen.values().removeIf(one -> one.at().isBefore(gone));
        said.values().removeIf(one -> one.at().isBefore(gone));
        return seen.entrySet().stream().filter(one -> one.getKey().articleId().equals(articleId))
                .map(one -> new Here(one.getKey().memberId(), one.getValue().claim()))
                .sorted(Comparator.comparingLong(here -> here.memberId().value())).toList();
    }

    @PreDestroy
    void end() {
        ended = true;
        Thread running = listener;
        if (running != null) {
            running.interrupt();
        }
    }

    private synchronized void listen(DataSource from, ThreadFactory makers) {
        if (listener == null) {
            Thread made = makers.newThread(() -> hear(from));
            made.setDaemon(true);
            made.setName("touchstone-presence");
            made.start();
            listener = made;
        }
    }

    private void hear(DataSource from) {
        while (!ended) {
            try (Connection connection = from.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                PGConnection database = connection.unwrap(PGConnection.class);
                while (!ended) {
                    PGNotification[] heard = database.getNotifications(WAIT_MS);
                    for (int i = 0; heard != null && i < heard.length; i++) {
                        take(heard[i].getParameter());
                    }
                }
                statement.execute("unlisten " + CHANNEL);
            } catch (SQLException | RuntimeException lost) {
                LOG.log(Level.FINE, "who is where is not heard from other servers", lost);
                pause();
            }
        }
    }

    private void take(String heard) {
        Matcher matcher = SAID.matcher(heard);
        if (matcher.matches()) {
            long claim = Long.parseLong(matcher.group(3));
            seen.put(new Key(new ArticleId(Long.parseLong(matcher.group(1))),
                            new MemberId(Long.parseLong(matcher.group(2)))),
                    new Seen(claim == 0 ? null : new ClaimId(claim), clock.instant()));
        }
    }

    private void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException stopped) {
            ended = true;
            Thread.currentThread().interrupt();
        }
    }
}
