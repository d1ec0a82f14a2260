package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Somebody opens the link by which they come back. */
@Dependent
public class SeeWayBack {

    private final WaysBack waysBack;
    private final Members members;
    private final Clock clock;

    @Inject
    public SeeWayBack(WaysBack waysBack, Members members, Clock clock) {
        this.waysBack = waysBack;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @return whom the link lets back in
     * @throws Refusal.NotFound when the link was used, replaced, is too old or never was
     */
    @Transactional
    public Member see(Token token) {
        return members.get(LetBackIn.find(waysBack, members, token, clock.instant()).memberId());
    }
}
