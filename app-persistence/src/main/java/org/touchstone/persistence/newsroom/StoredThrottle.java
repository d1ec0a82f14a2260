package org.touchstone.persistence.newsroom;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.newsroom.Throttle;
import org.touchstone.newsroom.Tries;

/** The tally's rows, each locked while it is counted, so that it is one tally on every server. */
public interface StoredThrottle extends Throttle {

    EntityManager entityManager();

    @Override
    default Tries held(String throttleKey) {
        // one statement that makes the row or locks the one that is there
        entityManager().createNativeQuery("""
                insert into throttle (throttle_key, failures, last_failure, blocked_until)
                values (:key, 0, 'epoch', 'epoch')
                on conflict (throttle_key) do update set failures = throttle.failures""")
                .setParameter("key", throttleKey).executeUpdate();
        return entityManager().find(Tries.class, throttleKey);
    }

    @Override
    default void prune(Instant lastFailureBefore) {
        forget(lastFailureBefore);
    }

    @HQL("delete from Tries where lastFailure < :before")
    int forget(Instant before);
}
