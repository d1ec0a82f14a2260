package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** An admin changes the verdicts that can be proposed from now on. */
@Dependent
public class ChangeScale {

    private final Newsrooms newsrooms;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public ChangeScale(Newsrooms newsrooms, Event<NewsroomEvent> events, Clock clock) {
        this.newsrooms = newsrooms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seenVersion the newsroom's version as the admin saw it
     * @throws Refusal.Invalid for the field {@code scale} when a rating it had is missing
     * @throws Refusal.Stale when somebody else changed the settings meanwhile
     */
    @Transactional
    public void change(Member admin, int seenVersion, Scale scale) {
        admin.must(Ability.EDIT_SETTINGS);
        Newsroom newsroom = newsrooms.current();
        newsroom.mustBeAt(seenVersion);
        newsroom.changeScale(scale);
        events.fire(new NewsroomEvent.SettingsChanged(seenVersion + 1, admin.memberId(), clock.instant()));
    }
}
