package org.touchstone.web.newsroom;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Logo;
import org.touchstone.newsroom.Logos;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.web.faces.Problems;

/**
 * The newsroom's name and logo for pages that must never fail, nor wait: the database is asked at most once a second,
 * and for a while not at all when it does not answer or something failed; then what was last known stands there.
 */
@Named("masthead")
@ApplicationScoped
public class Masthead {

    private static final Logger LOG = Logger.getLogger(Masthead.class.getName());
    private static final long HELD = TimeUnit.SECONDS.toNanos(1);
    private static final long AFTER_A_FAILURE = TimeUnit.SECONDS.toNanos(10);
    private static final long PATIENCE_MS = 250;
    private static final int FAULT = 500;

    private record Known(@Nullable String name, @Nullable Logo logo) {
    }

    private final Newsrooms newsrooms;
    private final Logos logos;
    private final Problems problems;
    private final @Nullable Executor given;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long due = System.nanoTime();
    private volatile Known known = new Known(null, null);

    @Resource
    private ManagedExecutorService executor;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Masthead() {
        this(null, null, null, null);
    }

    @Inject
    public Masthead(Newsrooms newsrooms, Logos logos, Problems problems) {
        this(newsrooms, logos, problems, null);
    }

    Masthead(Newsrooms newsrooms, Logos logos, Problems problems, @Nullable Executor given) {
        this.newsrooms = newsrooms;
        this.logos = logos;
        this.problems = problems;
        this.given = given;
    }

    /** Null where it was never known. */
    public @Nullable String getName() {
        return known().name();
    }

    /** Null where it was never known, and where there is none. */
    public @Nullable Logo getLogo() {
        return known().logo();
    }

    private Known known() {
        // one asks, the others take what is there meanwhile; and none after a fault, which may be the database's
        if (System.nanoTime() - due >= 0 && !fault() && asking.compareAndSet(false, true)) {
            var answered = new CountDownLatch(1);
            try {
                (given == null ? executor : given).execute(() -> {
                    try {
                        ask();
                    } finally {
                        asking.set(false);
                        answered.countDown();
                    }
                });
                answered.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException busy) {
                asking.set(false);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return known;
    }

    private void ask() {
        long held = AFTER_A_FAILURE;
        try {
            Newsroom newsroom = newsrooms.find().orElse(null);
            known = newsroom == null ? new Known(null, null)
                    : new Known(newsroom.name(), newsroom.logo().flatMap(logos::find).orElse(null));
            held = HELD;
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, () -> "The newsroom's name cannot be asked for: " + away);
        } finally {
            due = System.nanoTime() + held;
        }
    }

    private boolean fault() {
        var failure = problems.getFailure();
        return failure != null && failure.status() >= FAULT;
    }
}
