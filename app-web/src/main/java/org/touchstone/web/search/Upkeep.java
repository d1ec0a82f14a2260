package org.touchstone.web.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.MindLikeness;
import org.touchstone.search.MendCatalogue;

/**
 * Minds what is made from other things, in short steps and in the background: it begins some seconds after the start,
 * so that nobody waits for it, and looks again every few seconds.
 */
@ApplicationScoped
public class Upkeep {

    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final int AFTER_SECONDS = 3;
    private static final int EVERY_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private MendCatalogue mendCatalogue;

    @Inject
    private MindLikeness mindLikeness;

    private volatile boolean ended;
    private @Nullable Future<?> minding;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        minding = executor.scheduleWithFixedDelay(this::mind, AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks now instead of in some seconds; returns at once. */
    public void soon() {
        executor.execute(() -> all(mendCatalogue::mend));
    }

    private void mind() {
        all(mindLikeness::mind);
        all(mendCatalogue::mend);
    }

    private void all(BooleanSupplier step) {
        try {
            while (!ended && step.getAsBoolean()) {
                LOG.log(Level.TRACE, "Search upkeep did a step.");
            }
        } catch (RuntimeException | LinkageError failed) {
            // somebody else was at work on the same rows, or the database is away: the next time will do
            LOG.log(ended ? Level.DEBUG : Level.INFO, "Search upkeep goes on later.", failed);
        }
    }

    @PreDestroy
    void end() {
        ended = true;
        Future<?> known = minding;
        if (known != null) {
            known.cancel(false);
        }
    }
}
