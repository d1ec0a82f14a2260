package org.touchstone.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.newsroom.Refusal;

class FailureTest {

    @Test
    void aRefusalIsToldByItsSentenceHoweverDeepItLies() {
        Failure failure = Failure.of(new RuntimeException(new IllegalStateException(
                new Refusal.Invalid("title", "typed.tooLong", 300, 312))));
        assertThat(failure.status()).isEqualTo(422);
        assertThat(failure.field()).isEqualTo("title");
        assertThat(failure.sentence()).isEqualTo("At most 300 characters fit here; these are 312.");
    }

    @Test
    void eachKindOfRefusalHasItsStatus() {
        assertThat(Failure.of(new Refusal.NotAllowed("ability.PUBLISH")).status()).isEqualTo(403);
        assertThat(Failure.of(new Refusal.NotFound("member")).status()).isEqualTo(404);
        assertThat(Failure.of(new Refusal.NotNow("claim.closed")).status()).isEqualTo(409);
    }

    @Test
    void aRefusalWithoutItsOwnSentenceStillSaysOne() {
        assertThat(Failure.of(new Refusal.NotNow("no such key")).sentence()).endsWith(".").doesNotContain("key");
    }

    @Test
    void aVersionFoundStaleAtCommitIsAConflict() {
        Failure failure = Failure.of(new RuntimeException("rolled back", new OptimisticLockException()));
        assertThat(failure.status()).isEqualTo(409);
        assertThat(failure.sentence()).startsWith("Somebody else changed this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "23505"})
    void transactionsInEachOthersWayAreAConflict(String state) {
        assertThat(Failure.of(new RuntimeException(new SQLException("said by the database", state))).status())
                .isEqualTo(409);
    }

    @Test
    void aDatabaseThatWasNotReachedIsAFailureThatSaysSo() {
        assertThat(Failure.of(new RuntimeException(new SQLException("no connection to be had"))))
                .isEqualTo(Failure.ofStatus(500));
    }

    @Test
    void bothTextsOfAConflictAreKept() {
        Refusal.Conflict conflict = new Refusal.Conflict("wording", "was", "theirs", "yours");
        assertThat(Failure.of(new Refusal.Stale(List.of(conflict))).conflicts()).containsExactly(conflict);
    }

    @Test
    void whatNobodyForesawSaysNothingOfItself() {
        Failure failure = Failure.of(new IllegalStateException("password=hunter2"));
        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.sentence() + failure.title()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 413, 415, 418, 422, 429, 500, 502, 503})
    void everyStatusHasATitleAndASentence(int status) {
        assertThat(Failure.ofStatus(status).title()).isNotBlank();
        assertThat(Failure.ofStatus(status).sentence()).endsWith(".");
    }
}
