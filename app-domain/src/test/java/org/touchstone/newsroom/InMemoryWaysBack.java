package org.touchstone.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways back for tests. */
public class InMemoryWaysBack implements WaysBack {

    private final List<WayBack> ways = new ArrayList<>();

    @Override
    public void add(WayBack way) {
        ways.add(way);
    }

    @Override
    public Optional<WayBack> withHash(TokenHash tokenHash) {
        return ways.stream().filter(way -> way.tokenHash().equals(tokenHash)).findFirst();
    }

    @Override
    public List<WayBack> notEndedOf(MemberId memberId) {
        return ways.stream().filter(way -> way.memberId().equals(memberId) && way.openAt(way.expires().minusNanos(1)))
                .toList();
    }
}
