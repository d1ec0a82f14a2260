package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** An admin changes the newsroom's name, how strict it is about sources, or what it tells its readers. */
@Dependent
public class ChangeSettings {

    private final Newsrooms newsrooms;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public ChangeSettings(Newsrooms newsrooms, Event<NewsroomEvent> events, Clock clock) {
        this.newsrooms = newsrooms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seenVersion the newsroom's version as the admin saw it
     * @throws Refusal.Invalid for the field {@code name} when it is empty or too long
     * @throws Refusal.Stale when somebody else changed the settings meanwhile
     */
    @Transactional
    public void change(Member admin, int seenVersion, String name, SourcingRule sourcing, ReaderTexts texts) {
        admin.must(Ability.EDIT_SETTINGS);
        Newsroom newsroom = newsrooms.current();
        newsroom.mustBeAt(seenVersion);
        newsroom.rename(name);
        newsroom.changeSourcing(sourcing);
        newsroom.changeTexts(texts);
        events.fire(new NewsroomEvent.SettingsChanged(seenVersion + 1, admin.memberId(), clock.instant()));
    }
}
