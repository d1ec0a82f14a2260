package org.touchstone.web.inbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.touchstone.inbox.RemindOfDueDates;
import org.touchstone.inbox.SendLetters;

/**
 * The clock that sends letters and reminds of due dates, on every server: what is stored says what is to be done, so it
 * does not matter which of them does it, nor whether one was stopped in between.
 */
@ApplicationScoped
public class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());
    private static final long LETTERS_EVERY_S = 5;
    private static final long DATES_EVERY_S = 600;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private SendLetters sendLetters;

    @Inject
    private RemindOfDueDates remindOfDueDates;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    @Produces
    @Dependent
    static MailSettings settings(Config config) {
        return MailSettings.of(config);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        running.add(scheduler.scheduleWithFixedDelay(() -> guarded(this::send), LETTERS_EVERY_S, LETTERS_EVERY_S,
                TimeUnit.SECONDS));
        running.add(scheduler.scheduleWithFixedDelay(() -> guarded(remindOfDueDates::remind), DATES_EVERY_S / 60,
                DATES_EVERY_S, TimeUnit.SECONDS));
    }

    private void send() {
        while (!Thread.currentThread().isInterrupted() && sendLetters.sendNext()) {
            LOG.fine("letters that were due went out");
        }
    }

    /** What throws is not run again by the scheduler; the next time it may go well. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "letters and reminders: trying again later", failed);
        }
    }

    @PreDestroy
    void end() {
        running.forEach(task -> task.cancel(false));
    }
}
