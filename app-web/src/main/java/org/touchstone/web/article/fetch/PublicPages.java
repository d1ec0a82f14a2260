package org.touchstone.web.article.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.intake.Fetched;
import org.touchstone.intake.NotFetched;
import org.touchstone.intake.NotFetched.Reason;
import org.touchstone.intake.Pages;
import org.touchstone.intake.Progress;

/**
 * Fetches from public http(s) addresses only. Each address, the redirects' too, is checked for its spelling, and all
 * that its name resolves to must be public; it connects to exactly what was checked. Ten seconds in all, ten megabytes
 * unpacked, five redirects; no cookies, no passwords, no proxy. It says who it is: the setting
 * {@code touchstone.user-agent} (TOUCHSTONE_USER_AGENT).
 */
@ApplicationScoped
public class PublicPages implements Pages {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int AT_ONCE = 8;
    private static final long LOOK_EVERY_MS = 50;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final CheckedNames names;
    private final SchemePortResolver ports;
    private final Duration longest;
    private final String userAgent;

    /** Fetches from the public web under this name. */
    @Inject
    public PublicPages(@ConfigProperty(name = "touchstone.user-agent",
            defaultValue = "Touchstone (a newsroom checking facts)") String userAgent) {
        this(new CheckedNames(InetAddress::getAllByName, PublicAddress::isPublic), DefaultSchemePortResolver.INSTANCE,
                Duration.ofSeconds(10), userAgent);
    }

    /** For the container's proxy alone. */
    protected PublicPages() {
        this("");
    }

    PublicPages(CheckedNames names, SchemePortResolver ports, Duration longest, String userAgent) {
        this.names = names;
        this.ports = ports;
        this.longest = longest;
        this.userAgent = userAgent;
    }

    @Override
    public Fetched fetch(String address, Progress progress) throws NotFetched {
        URI page = PageAddress.typed(address);
        if (!turns.tryAcquire()) {
            throw new NotFetched(Reason.BUSY);
        }
        CompletableFuture<Fetched> coming = new CompletableFuture<>();
        Visit visit = new Visit(names, ports, longest, userAgent, progress);
        Thread visitor = new Thread(() -> {
            try {
                coming.complete(visit.to(page));
            } catch (NotFetched | RuntimeException | Error failed) {
                coming.completeExceptionally(failed);
            } finally {
                turns.release();
            }
        }, "fetch " + page.getHost());
        visitor.setDaemon(true);
        visitor.start();
        try {
            return await(coming, progress);
        } finally {
            visit.end();
        }
    }

    /** Waits no longer than allowed, whatever a name server or a trickling site does to the visiting thread. */
    private Fetched await(CompletableFuture<Fetched> coming, Progress progress) throws NotFetched {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new NotFetched(Reason.TOO_SLOW);
            }
            if (progress.cancelled()) {
                throw new NotFetched(Reason.CANCELLED);
            }
            try {
                return coming.get(Math.min(left, LOOK_EVERY_MS), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // look again whether it is still wanted
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new NotFetched(Reason.CANCELLED);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof NotFetched reason) {
                    throw reason;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
