package org.touchstone.search;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Asks for everything searches go by to be made again. Meanwhile it is searched as before. */
@Dependent
public class RebuildCatalogue {

    private final Catalogue catalogue;
    private final Event<RebuildAsked> events;
    private final Clock clock;

    @Inject
    public RebuildCatalogue(Catalogue catalogue, Event<RebuildAsked> events, Clock clock) {
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal.NotNow while one is under way
     */
    @Transactional
    public void rebuild(Member member) {
        member.must(Ability.EDIT_SETTINGS);
        if (catalogue.lastRebuild().filter(last -> last.ended() == null).isPresent()) {
            throw new Refusal.NotNow("search.rebuilding");
        }
        Instant now = clock.instant();
        catalogue.beginRebuild(member.memberId(), now);
        events.fire(new RebuildAsked(member.memberId(), now));
    }
}
