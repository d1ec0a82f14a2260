package org.touchstone.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Tells everybody of their claims that are due tomorrow. The clock asks for it, often; no member does. */
@Dependent
public class RemindOfDueDates {

    private final Inbox inbox;
    private final Letters letters;
    private final Postbox postbox;
    private final Clock clock;

    @Inject
    public RemindOfDueDates(Inbox inbox, Letters letters, Postbox postbox, Clock clock) {
        this.inbox = inbox;
        this.letters = letters;
        this.postbox = postbox;
        this.clock = clock;
    }

    @Transactional
    public void remind() {
        Instant now = clock.instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, postbox.zone()).plusDays(1);
        inbox.remind(tomorrow, now).forEach(letters::write);
    }
}
