package org.touchstone.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.touchstone.newsroom.Happening;

/** Hears everything that happens and writes it down, in the transaction in which it happens. Nobody calls it. */
@Dependent
public class KeepAudit {

    private final AuditTrail trail;

    @Inject
    public KeepAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void keep(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Happening happening) {
        trail.append(new AuditEntry(trail.holdHead(happening.chain()), happening));
    }
}
