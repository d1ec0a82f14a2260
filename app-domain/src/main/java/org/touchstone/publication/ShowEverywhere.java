package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.TimeUnit;
import org.touchstone.newsroom.Happening;

/**
 * Lets no change of what readers see be acknowledged before every server shows it, which they all do once their last
 * look at {@link PublicChanges} holds no longer.
 */
@Dependent
public class ShowEverywhere {

    /** Beyond the time itself, for clocks that run unevenly. */
    private static final long MARGIN = 5;

    void await(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        if (happening.seenByReaders()) {
            try {
                TimeUnit.MILLISECONDS.sleep(PublicChanges.HOLDS.toMillis() + MARGIN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
