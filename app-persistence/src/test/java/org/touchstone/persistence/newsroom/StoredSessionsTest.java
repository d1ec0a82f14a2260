package org.touchstone.persistence.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.newsroom.Attempts;
import org.touchstone.newsroom.Caller;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.PlainPasswords;
import org.touchstone.newsroom.RecogniseMember;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Role;
import org.touchstone.newsroom.Session;
import org.touchstone.newsroom.SessionStart;
import org.touchstone.newsroom.TestClock;
import org.touchstone.newsroom.Token;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.TestDatabase;

@ExtendWith(DatabaseTest.class)
class StoredSessionsTest {

    private static final Caller DESK = new Caller("192.0.2.10", "a browser");

    private final TestDatabase database;
    private final TestClock clock = new TestClock();
    private Member ada;

    StoredSessionsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void people() {
        ada = database.inTransaction(em -> {
            StoredMembers_ members = new StoredMembers_(em);
            Member member = new Member(members.nextId(), "Ada Nox", "ada@marlowbay.example", "plain:hash",
                    Set.of(Role.EDITOR), TestClock.NOON);
            members.add(member);
            return member;
        });
    }

    @Test
    void sessionComesBackAsItBegan() {
        Token token = begun();

        Session session = database.inTransaction(em -> new StoredSessions_(em).withHash(token.hash()).orElseThrow());

        assertThat(session.memberId()).isEqualTo(ada.memberId());
        assertThat(session.began()).isEqualTo(TestClock.NOON);
        assertThat(session.address()).isEqualTo("192.0.2.10");
        assertThat(session.agent()).isEqualTo("a browser");
    }

    @Test
    void lastActIsWrittenAtMostOnceAMinute() {
        Token token = begun();

        clock.pass(Duration.ofSeconds(59));
        assertThat(recognised(token, false)).isTrue();
        assertThat(lastSeenAfter(token)).isEqualTo(Duration.ZERO);
        clock.pass(Duration.ofSeconds(1));
        assertThat(recognised(token, true)).isTrue();
        assertThat(lastSeenAfter(token)).isEqualTo(Duration.ZERO);
        assertThat(recognised(token, false)).isTrue();
        assertThat(lastSeenAfter(token)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void manyRequestsOfOneBrowserAtOnceAllPass() throws InterruptedException {
        Token token = begun();
        clock.pass(Duration.ofMinutes(5));

        List<Object> results = AtOnce.run(IntStream.range(0, 12).<Callable<?>>mapToObj(i -> () ->
                recognised(token, false)).toList());

        assertThat(results).hasSize(12).containsOnly("true");
    }

    @Test
    void endedSessionsAreGone() {
        Token kept = begun();
        Token other = begun();
        Token third = begun();

        database.doInTransaction(em -> new StoredSessions_(em).end(third.hash()));
        assertThat(recognised(third, false)).isFalse();
        database.doInTransaction(em -> new StoredSessions_(em).endOthersOf(ada.memberId(), kept.hash()));
        assertThat(recognised(other, false)).isFalse();
        assertThat(recognised(kept, false)).isTrue();
        database.doInTransaction(em -> new StoredSessions_(em).endAllOf(ada.memberId()));
        assertThat(recognised(kept, false)).isFalse();
    }

    @Test
    void sessionsAreListedByLastUseAndPrunedByAge() {
        Token first = begun();
        clock.pass(Duration.ofMinutes(10));
        Token second = begun();

        assertThat(database.<List<Object>>inTransaction(em -> new StoredSessions_(em).ofMember(ada.memberId()).stream()
                .<Object>map(Session::tokenHash).toList())).containsExactly(second.hash(), first.hash());
        database.doInTransaction(em -> new StoredSessions_(em).prune(clock.instant()));
        assertThat(recognised(first, false)).isFalse();
        assertThat(recognised(second, false)).isTrue();
    }

    @Test
    void triesAtOnceAreNoWayRoundTheWait() throws InterruptedException {
        List<Object> results = AtOnce.run(IntStream.range(0, 20).<Callable<?>>mapToObj(i -> () ->
                database.inTransaction(em -> {
                    attempts(em).begin("ada@marlowbay.example", DESK);
                    return true;
                })).toList());

        assertThat(results.stream().filter("true"::equals)).hasSize(5);
        assertThat(results.stream().filter(Refusal.TooSoon.class::isInstance)).hasSize(15);
    }

    @Test
    void successForgetsTheAccountsFailures() {
        for (int i = 0; i < 4; i++) {
            database.doInTransaction(em -> attempts(em).begin("ada@marlowbay.example", DESK));
        }
        database.doInTransaction(em -> attempts(em).succeeded("ada@marlowbay.example", DESK));

        for (int i = 0; i < 4; i++) {
            database.doInTransaction(em -> attempts(em).begin("ada@marlowbay.example", DESK));
        }
        assertThat(database.<Number>inTransaction(em -> (Number) em.createNativeQuery(
                "select max(failures) from throttle").getSingleResult()).intValue()).isEqualTo(7);
    }

    @Test
    void throttleNamesNobody() {
        database.doInTransaction(em -> attempts(em).begin("ada@marlowbay.example", DESK));

        assertThat(database.<List<?>>inTransaction(em -> em.createNativeQuery("select throttle_key from throttle")
                .getResultList())).hasSize(2).allSatisfy(key -> assertThat(key).asString().matches("[0-9a-f]{64}"));
    }

    private Attempts attempts(EntityManager em) {
        return new Attempts(new StoredThrottle_(em), clock);
    }

    private Token begun() {
        PlainPasswords passwords = new PlainPasswords();
        return database.inTransaction(em -> new SessionStart(new StoredMembers_(em), new StoredSessions_(em),
                new StoredActs(em), passwords, clock).begin(ada, Optional.empty(), DESK).token());
    }

    private boolean recognised(Token token, boolean byItself) {
        return database.inTransaction(em -> new RecogniseMember(new StoredSessions_(em), new StoredMembers_(em), clock)
                .recognise(token, byItself).isPresent());
    }

    private Duration lastSeenAfter(Token token) {
        return database.inTransaction(em -> Duration.between(TestClock.NOON,
                new StoredSessions_(em).withHash(token.hash()).orElseThrow().lastSeen()));
    }
}
