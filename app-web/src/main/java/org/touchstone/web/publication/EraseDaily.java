package org.touchstone.web.publication;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.touchstone.publication.EraseReports;

/**
 * Has what readers wrote erased when its time has come: a minute after the start, and every six hours from then on. On
 * several servers each does it; what one has erased the others do not find any more.
 */
@ApplicationScoped
public class EraseDaily {

    private static final Logger LOG = Logger.getLogger(EraseDaily.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private EraseReports eraseReports;

    private @Nullable ScheduledFuture<?> planned;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        planned = executor.scheduleAtFixedRate(this::erase, 1, 6 * 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        if (planned != null) {
            planned.cancel(false);
        }
    }

    private void erase() {
        try {
            int erased = eraseReports.erase();
            while (erased > 0) {
                int now = erased;
                LOG.info(() -> now + " reports of readers were erased after ninety days");
                erased = eraseReports.erase();
            }
        } catch (RuntimeException failed) {
            // the next time comes all the same
            LOG.log(Level.WARNING, "Reports of readers could not be erased", failed);
        }
    }
}
