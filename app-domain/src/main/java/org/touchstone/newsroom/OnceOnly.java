package org.touchstone.newsroom;

import java.time.Instant;
import java.util.UUID;

/**
 * Remembers which acts were done, so that a second click on the same form, or the same form after Back, does nothing.
 * A form carries a key made when it was shown.
 */
public interface OnceOnly {

    /**
     * Whether the act is done for the first time; from then on it never is again. Holds in the current transaction: an
     * act that is rolled back may be done again, and a second one at the same moment waits for the first.
     */
    boolean first(UUID actKey, MemberId memberId, Instant now);

    /** Forgets acts done before the moment. */
    void prune(Instant doneBefore);
}
