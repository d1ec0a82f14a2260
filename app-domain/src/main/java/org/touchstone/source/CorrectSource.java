package org.touchstone.source;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Corrects what a source is said to be; approvals that leaned on it lapse. */
@Dependent
public class CorrectSource {

    private final Sources sources;
    private final Event<SourceEvent> events;
    private final Clock clock;

    @Inject
    public CorrectSource(Sources sources, Event<SourceEvent> events, Clock clock) {
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param base what the form was filled with; fields it left alone keep what others made of them meanwhile
     * @throws org.touchstone.newsroom.Refusal.NotFound when the member may not see it
     * @throws org.touchstone.newsroom.Refusal.Stale when somebody else changed the same field to something else
     */
    @Transactional
    public void correct(Member member, SourceId sourceId, SourceDetails base, SourceDetails wanted) {
        member.must(Ability.KEEP_SOURCE);
        SourceEvent event = sources.forChange(sourceId).correct(base, wanted, member, clock.instant());
        if (event != null) {
            events.fire(event);
        }
    }
}
