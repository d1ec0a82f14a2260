package org.touchstone.source;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Keeps a new piece of evidence, unless the newsroom has it already. */
@Dependent
public class AddSource {

    private final Sources sources;
    private final Event<SourceEvent> events;
    private final Clock clock;

    @Inject
    public AddSource(Sources sources, Event<SourceEvent> events, Clock clock) {
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    /** A source that this member may see stands at the same address already; it is offered instead. */
    public static class AlreadyKept extends Refusal.NotNow {
        private final SourceId sourceId;

        AlreadyKept(Source known) {
            super("source.alreadyKept", known.details().title());
            this.sourceId = known.sourceId();
        }

        public SourceId sourceId() {
            return sourceId;
        }
    }

    /**
     * @param confidential whether only the members named on it may ever see it
     * @throws AlreadyKept when a source at the same address is kept that is not confidential
     */
    @Transactional
    public SourceId add(Member member, SourceDetails details, boolean confidential) {
        member.must(Ability.KEEP_SOURCE);
        if (!details.address().isEmpty() && !confidential) {
            List<Source> known = sources.atAddress(details.address(), member.memberId());
            known.stream().filter(source -> !source.confidential()).findFirst().ifPresent(source -> {
                throw new AlreadyKept(source);
            });
        }
        var source = new Source(sources.nextId(), details, confidential, member, clock.instant());
        sources.add(source);
        events.fire(source.added());
        return source.sourceId();
    }
}
