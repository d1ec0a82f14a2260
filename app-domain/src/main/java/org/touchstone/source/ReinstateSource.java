package org.touchstone.source;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Lets a withdrawn source count again; every claim that leans on it asks for attention once more. */
@Dependent
public class ReinstateSource {

    private final Sources sources;
    private final Event<SourceEvent> events;
    private final Clock clock;

    @Inject
    public ReinstateSource(Sources sources, Event<SourceEvent> events, Clock clock) {
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotFound when the member may not see it
     * @throws org.touchstone.newsroom.Refusal.NotNow when it is not withdrawn
     */
    @Transactional
    public void reinstate(Member member, SourceId sourceId) {
        member.must(Ability.KEEP_SOURCE);
        events.fire(sources.forChange(sourceId).reinstate(member, clock.instant()));
    }
}
