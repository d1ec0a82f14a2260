package org.touchstone.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Presence;
import org.touchstone.claim.Presence.Here;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.TestDatabase;

/** Who is where is known at every server, for a while, and nowhere in the database. */
@ExtendWith(DatabaseTest.class)
class HeardPresenceTest {

    private static final ArticleId ARTICLE = new ArticleId(7);
    private static final MemberId ADA = new MemberId(3);

    private final TestDatabase database;
    private final List<HeardPresence> servers = new ArrayList<>();

    HeardPresenceTest(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void end() {
        servers.forEach(HeardPresence::end);
    }

    private HeardPresence server(Clock clock) {
        var server = new HeardPresence(clock, database.dataSource(), Thread::new);
        servers.add(server);
        return server;
    }

    private void say(HeardPresence server, @Nullable ClaimId claim) {
        database.doInTransaction(entityManager -> server.say(entityManager, ARTICLE, ADA, claim));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.call() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoIsAtOneServerIsSeenAtTheOtherWithTheirClaim() throws Exception {
        Clock clock = Clock.systemUTC();
        HeardPresence first = server(clock);
        HeardPresence second = server(clock);
        until(() -> {
            say(first, new ClaimId(Instant.now().getNano() + 1L));
            return !second.at(ARTICLE).isEmpty();
        });
        say(first, new ClaimId(5));
        until(() -> second.at(ARTICLE).contains(new Here(ADA, new ClaimId(5))));
        assertThat(second.at(ARTICLE)).containsExactly(new Here(ADA, new ClaimId(5)));
        assertThat(second.at(new ArticleId(8))).isEmpty();
    }

    @Test
    void whoIsNotHeardOfForAWhileHasLeft() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        var moments = new ArrayList<>(List.of(now));
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return moments.get(moments.size() - 1);
            }
        };
        HeardPresence server = new HeardPresence(null, clock);
        say(server, new ClaimId(5));
        moments.add(now.plus(Presence.GONE_AFTER));
        assertThat(server.at(ARTICLE)).hasSize(1);
        moments.add(now.plus(Presence.GONE_AFTER).plusMillis(1));
        assertThat(server.at(ARTICLE)).isEmpty();
    }
}
