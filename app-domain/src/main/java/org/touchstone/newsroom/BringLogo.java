package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** An admin brings a picture to be looked at as the newsroom's logo; readers do not see it yet. */
@Dependent
public class BringLogo {

    private final Logos logos;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public BringLogo(Logos logos, Event<NewsroomEvent> events, Clock clock) {
        this.logos = logos;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param png the picture as the server has drawn it anew, so that nothing is in it but what is seen
     * @param width in points
     * @param height in points
     */
    @Transactional
    public Logo bring(Member admin, byte[] png, int width, int height) {
        admin.must(Ability.EDIT_SETTINGS);
        Instant now = clock.instant();
        Logo logo = logos.keep(png, width, height, admin.memberId(), now);
        events.fire(new NewsroomEvent.LogoBrought(logo.sha256(), admin.memberId(), now));
        return logo;
    }
}
