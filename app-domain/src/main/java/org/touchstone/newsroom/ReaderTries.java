package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets nobody flood the desk: a reader may send a few things, then has to wait longer and longer; and all readers
 * together have to wait a little when very many write at once. Of an address nothing is kept but its hash, for a day.
 */
@Dependent
public class ReaderTries {

    private static final Tries.Limit READER = new Tries.Limit(5, Duration.ofHours(1), Duration.ofHours(24));
    private static final Tries.Limit EVERYBODY = new Tries.Limit(300, Duration.ofSeconds(30), Duration.ofMinutes(10));

    private final Throttle throttle;
    private final Clock clock;

    @Inject
    public ReaderTries(Throttle throttle, Clock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Counts something a reader sends.
     *
     * @throws Refusal.TooSoon when they, or all, must wait; that is not counted
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void count(Caller caller) {
        Instant now = clock.instant();
        Tries ofReader = throttle.held(TokenHash.of("reader " + caller.network()).value());
        mayNow(ofReader, now);
        Tries ofAll = throttle.held(TokenHash.of("all readers").value());
        mayNow(ofAll, now);
        ofReader.begin(READER, now);
        ofAll.begin(EVERYBODY, now);
        throttle.prune(now.minus(READER.forgottenAfter()));
    }

    private static void mayNow(Tries tries, Instant now) {
        Duration wait = tries.waitingAt(now);
        if (!wait.isZero()) {
            throw new Refusal.TooSoon("report.wait", wait);
        }
    }
}
