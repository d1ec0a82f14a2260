package org.touchstone.newsroom;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Acts done, for tests. */
public class InMemoryOnceOnly implements OnceOnly {

    private final Map<UUID, Instant> done = new HashMap<>();

    @Override
    public boolean first(UUID actKey, MemberId memberId, Instant now) {
        return done.putIfAbsent(actKey, now) == null;
    }

    @Override
    public void prune(Instant doneBefore) {
        done.values().removeIf(doneBefore::isAfter);
    }
}
