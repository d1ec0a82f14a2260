package org.touchstone.publication;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells by one look whether what was shown to readers still holds. Whatever changes for them, the number of its subject
 * changes in the same transaction. What a look told may be trusted for {@link #HOLDS} from when it began, because no
 * change is acknowledged before that time is over: so the first request after it, to any server, shows it.
 */
public interface PublicChanges {

    /** How long a look holds. */
    Duration HOLDS = Duration.ofMillis(20);

    /**
     * How often something has changed; to be compared for being the same, nothing else.
     *
     * @param reviews changes of the review, or of all reviews together
     * @param newsroom changes of the newsroom's name, scale and pages
     */
    record Stamp(long reviews, long newsroom) {
    }

    /** Of what is shown of one review; empty when nothing was ever public at this address. */
    Optional<Stamp> ofReview(String slug);

    /** Of what is shown of the newsroom and of any review. */
    Stamp ofAll();
}
