package org.touchstone.web.newsroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Logo;
import org.touchstone.newsroom.Logos;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.web.faces.Problems;

/**
 * The newsroom's name and logo for pages that must never fail: the database is asked at most once a second, and for a
 * while not at all when it does not answer or something failed; then what was last known stands there.
 */
@Named("masthead")
@ApplicationScoped
public class Masthead {

    private static final Logger LOG = Logger.getLogger(Masthead.class.getName());
    private static final long HELD = TimeUnit.SECONDS.toNanos(1);
    private static final long AFTER_A_FAILURE = TimeUnit.SECONDS.toNanos(10);
    private static final int FAULT = 500;

    private record Known(@Nullable String name, @Nullable Logo logo) {
    }

    private final Newsrooms newsrooms;
    private final Logos logos;
    private final Problems problems;
    private final AtomicLong ask = new AtomicLong(System.nanoTime());
    private volatile Known known = new Known(null, null);

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Masthead() {
        this(null, null, null);
    }

    @Inject
    public Masthead(Newsrooms newsrooms, Logos logos, Problems problems) {
        this.newsrooms = newsrooms;
        this.logos = logos;
        this.problems = problems;
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
        long due = ask.get();
        long now = System.nanoTime();
        // one asks, the others take what is there meanwhile; and none after a fault, which may be the database's
        if (now - due >= 0 && !fault() && ask.compareAndSet(due, now + AFTER_A_FAILURE)) {
            try {
                Newsroom newsroom = newsrooms.find().orElse(null);
                known = newsroom == null ? new Known(null, null)
                        : new Known(newsroom.name(), newsroom.logo().flatMap(logos::find).orElse(null));
                ask.set(System.nanoTime() + HELD);
            } catch (RuntimeException away) {
                LOG.log(Level.WARNING, () -> "The newsroom's name cannot be asked for: " + away);
            }
        }
        return known;
    }

    private boolean fault() {
        var failure = problems.getFailure();
        return failure != null && failure.status() >= FAULT;
    }
}
