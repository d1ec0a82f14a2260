package org.touchstone.newsroom;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The tally of tries for tests. */
public class InMemoryThrottle implements Throttle {

    private final Map<String, Tries> tries = new HashMap<>();

    @Override
    public Tries held(String throttleKey) {
        return tries.computeIfAbsent(throttleKey, Tries::new);
    }

    @Override
    public void prune(Instant lastFailureBefore) {
        tries.values().removeIf(t -> t.lastFailure().isBefore(lastFailureBefore));
    }
}
