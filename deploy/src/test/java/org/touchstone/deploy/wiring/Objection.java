package org.touchstone.deploy.wiring;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.touchstone.newsroom.NewsroomEvent;

/** Hears of invitations after the audit has, and fails when a test wants it to. */
@Dependent
public class Objection {

    private static final ThreadLocal<Boolean> RAISED = ThreadLocal.withInitial(() -> false);

    static void raisedDuring(Runnable act) {
        RAISED.set(true);
        try {
            act.run();
        } finally {
            RAISED.remove();
        }
    }

    void hear(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) NewsroomEvent.MemberInvited invited) {
        if (RAISED.get()) {
            throw new Raised();
        }
    }

    static final class Raised extends RuntimeException {
    }
}
