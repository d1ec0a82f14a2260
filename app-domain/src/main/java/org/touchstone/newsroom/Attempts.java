package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets nobody try passwords fast: neither for one account from one address, nor for many accounts from one address. An
 * account is never locked as such, so nobody can lock a member out from elsewhere. Counts in transactions of its own,
 * because a failed sign-in has none that is kept.
 */
@Dependent
public class Attempts {

    private static final Tries.Limit ACCOUNT = new Tries.Limit(5, Duration.ofMinutes(15), Duration.ofHours(24));
    /** Wide, because a whole newsroom may share an address. */
    private static final Tries.Limit ADDRESS = new Tries.Limit(50, Duration.ofMinutes(5), Duration.ofHours(1));

    private final Throttle throttle;
    private final Clock clock;

    @Inject
    public Attempts(Throttle throttle, Clock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Counts a try as failed until it succeeds.
     *
     * @param account what was typed as the address to sign in with, whether or not it is anybody's
     * @throws Refusal.TooSoon when one of the two must wait; such a try is not counted
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void begin(String account, Caller caller) {
        Instant now = clock.instant();
        // always the wider one first, so that two at once do not wait for each other
        Tries ofAddress = throttle.held(addressKey(caller));
        Tries ofAccount = throttle.held(accountKey(account, caller));
        Duration wait = ofAddress.waitingAt(now);
        if (ofAccount.waitingAt(now).compareTo(wait) > 0) {
            wait = ofAccount.waitingAt(now);
        }
        if (!wait.isZero()) {
            throw new Refusal.TooSoon("signin.wait", wait);
        }
        ofAddress.begin(ADDRESS, now);
        ofAccount.begin(ACCOUNT, now);
    }

    /** The try was right: the account's failures from here are forgotten, the address only gets this one back. */
    @Transactional(TxType.REQUIRES_NEW)
    public void succeeded(String account, Caller caller) {
        throttle.held(addressKey(caller)).succeeded();
        throttle.held(accountKey(account, caller)).clear();
        throttle.prune(clock.instant().minus(ACCOUNT.forgottenAfter()));
    }

    private static String addressKey(Caller caller) {
        return TokenHash.of("address " + caller.network()).value();
    }

    private static String accountKey(String account, Caller caller) {
        return TokenHash.of("account " + account + " from " + caller.network()).value();
    }
}
