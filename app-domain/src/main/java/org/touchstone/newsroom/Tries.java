package org.touchstone.newsroom;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often somebody tried to sign in and failed, from one address or for one account from one address. After some
 * free tries each failure doubles the wait before the next.
 *
 * <p>A try counts as failed from its beginning until it succeeds, so that many at once are no way round the wait.
 */
@Entity
@Table(name = "throttle")
public class Tries {

    @Id
    private String throttleKey;

    private int failures;

    private Instant lastFailure;

    private Instant blockedUntil;

    protected Tries() {
    }

    /** None so far. */
    public Tries(String throttleKey) {
        this.throttleKey = throttleKey;
        this.lastFailure = Instant.EPOCH;
        this.blockedUntil = Instant.EPOCH;
    }

    public String throttleKey() {
        return throttleKey;
    }

    public int failures() {
        return failures;
    }

    public Instant lastFailure() {
        return lastFailure;
    }

    /** How long to wait before the next try; zero when it may be made. */
    Duration waitingAt(Instant now) {
        Duration wait = Duration.between(now, blockedUntil);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** Counts a try, which must be allowed, as failed for now. */
    void begin(Limit limit, Instant now) {
        failures = lastFailure.plus(limit.forgottenAfter()).isBefore(now) ? 1 : failures + 1;
        lastFailure = now;
        blockedUntil = now.plus(limit.waitAfter(failures));
    }

    /** The one that was begun has succeeded; earlier failures still count. */
    void succeeded() {
        failures = Math.max(0, failures - 1);
        blockedUntil = lastFailure;
    }

    /** All is forgotten. */
    void clear() {
        failures = 0;
        blockedUntil = lastFailure;
    }

    /**
     * @param free failures without a wait
     * @param longest the longest wait
     * @param forgottenAfter without a failure for so long, counting starts again
     */
    record Limit(int free, Duration longest, Duration forgottenAfter) {

        /** One second after the last free failure, doubled with each more. */
        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, 30));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }
}
