package org.touchstone.newsroom;

import java.time.Instant;

/** The tally of failed tries to sign in, the same for all servers. */
public interface Throttle {

    /** The tries under this key, made when there were none, and held against others until the transaction ends. */
    Tries held(String throttleKey);

    /** Forgets those whose last failure was before the moment. */
    void prune(Instant lastFailureBefore);
}
