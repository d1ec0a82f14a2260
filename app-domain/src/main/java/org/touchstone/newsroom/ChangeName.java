package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A member changes their own name. What is published keeps the name it was published with. */
@Dependent
public class ChangeName {

    private final Members members;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public ChangeName(Members members, Event<NewsroomEvent> events, Clock clock) {
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal.Invalid for the field {@code name} when it is empty, too long or of several lines
     */
    @Transactional
    public void change(Member member, @Nullable String name) {
        String typed = Typed.line("name", name, Member.NAME_LIMIT);
        Member stored = members.get(member.memberId());
        if (!stored.name().equals(typed)) {
            stored.rename(typed);
            events.fire(new NewsroomEvent.NameChanged(member.memberId(), stored.version() + 1, clock.instant()));
        }
    }
}
