package org.touchstone.source;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Refusal;

/** Makes a source confidential, or changes who is named on it. */
@Dependent
public class NameReaders {

    private final Sources sources;
    private final Members members;
    private final Event<SourceEvent> events;
    private final Clock clock;

    @Inject
    public NameReaders(Sources sources, Members members, Event<SourceEvent> events, Clock clock) {
        this.sources = sources;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal.NotFound when the member may not see the source, or one of the named is nobody
     * @throws Refusal.Invalid when somebody named has no part in checking
     */
    @Transactional
    public void name(Member member, SourceId sourceId, Set<MemberId> named) {
        member.must(Ability.KEEP_SOURCE);
        for (MemberId one : named) {
            if (!members.get(one).may(Ability.KEEP_SOURCE)) {
                throw new Refusal.Invalid("readers", "source.readerHasNoPart", members.get(one).name());
            }
        }
        SourceEvent event = sources.forChange(sourceId).nameReaders(named, member, clock.instant());
        if (event != null) {
            events.fire(event);
        }
    }
}
