package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An admin puts up one of the logos that were brought and looked at, or takes the logo down. */
@Dependent
public class ChangeLogo {

    private final Newsrooms newsrooms;
    private final Logos logos;
    private final Event<NewsroomEvent> events;
    private final Clock clock;

    @Inject
    public ChangeLogo(Newsrooms newsrooms, Logos logos, Event<NewsroomEvent> events, Clock clock) {
        this.newsrooms = newsrooms;
        this.logos = logos;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seenVersion the newsroom's version as the admin saw it
     * @param sha256 which logo; null or empty for none
     * @throws Refusal.NotFound when no such logo was brought
     * @throws Refusal.NotNow when it is up already
     * @throws Refusal.Stale when somebody else changed the settings meanwhile
     */
    @Transactional
    public void change(Member admin, int seenVersion, @Nullable String sha256) {
        admin.must(Ability.EDIT_SETTINGS);
        Logo logo = sha256 == null || sha256.isEmpty() ? null
                : logos.find(sha256).orElseThrow(() -> new Refusal.NotFound("logo"));
        Newsroom newsroom = newsrooms.current();
        newsroom.mustBeAt(seenVersion);
        String up = logo == null ? null : logo.sha256();
        if (Objects.equals(up, newsroom.logo().orElse(null))) {
            throw new Refusal.NotNow("logo.same");
        }
        newsroom.changeLogo(logo);
        events.fire(new NewsroomEvent.LogoChanged(seenVersion + 1, up == null ? "" : up, admin.memberId(),
                clock.instant()));
    }
}
