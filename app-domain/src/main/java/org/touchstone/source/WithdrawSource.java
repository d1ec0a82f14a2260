package org.touchstone.source;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/**
 * Says that a source does not hold any more: it counts for no verdict, and every claim that leans on it asks for
 * attention.
 */
@Dependent
public class WithdrawSource {

    private final Sources sources;
    private final Event<SourceEvent> events;
    private final Clock clock;

    @Inject
    public WithdrawSource(Sources sources, Event<SourceEvent> events, Clock clock) {
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotFound when the member may not see it
     * @throws org.touchstone.newsroom.Refusal.NotNow when it is withdrawn already
     */
    @Transactional
    public void withdraw(Member member, SourceId sourceId, @Nullable String reason) {
        member.must(Ability.KEEP_SOURCE);
        events.fire(sources.forChange(sourceId).withdraw(reason, member, clock.instant()));
    }
}
