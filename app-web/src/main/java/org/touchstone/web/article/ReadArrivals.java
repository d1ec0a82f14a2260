package org.touchstone.web.article;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.article.ArrivalId;
import org.touchstone.article.FollowArrival;
import org.touchstone.article.FollowArrival.News;
import org.touchstone.intake.DocumentReader;
import org.touchstone.intake.Extracted;
import org.touchstone.intake.Fetched;
import org.touchstone.intake.Incoming;
import org.touchstone.intake.NotFetched;
import org.touchstone.intake.Pages;
import org.touchstone.intake.Progress;
import org.touchstone.intake.ReadApart;
import org.touchstone.intake.Unreadable;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Reads what members take in, beside their requests, and writes down how it goes. */
@ApplicationScoped
public class ReadArrivals {

    private static final Logger LOG = Logger.getLogger(ReadArrivals.class.getName());

    private final DocumentReader reader = new ReadApart();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Pages pages;

    @Inject
    private FollowArrival follow;

    /** Reads a document that was uploaded; returns at once. */
    public void read(Member member, ArrivalId arrivalId, Incoming incoming) {
        executor.execute(() -> run(member, arrivalId, progress -> incoming, incoming.fileName()));
    }

    /** Reads a pasted text; that takes no time, so it is done when this returns. */
    public void readNow(Member member, ArrivalId arrivalId, Incoming pasted) {
        run(member, arrivalId, progress -> pasted, "pasted.txt");
    }

    /** Fetches a page and reads it; returns at once. */
    public void fetch(Member member, ArrivalId arrivalId, String address) {
        executor.execute(() -> run(member, arrivalId, progress -> {
            Fetched fetched = pages.fetch(address, progress);
            return fetched.incoming();
        }, "page.html"));
    }

    private interface Bring {
        Incoming bring(Progress progress) throws NotFetched;
    }

    private void run(Member member, ArrivalId arrivalId, Bring bring, String name) {
        var progress = new Told(member, arrivalId);
        try {
            Incoming incoming = bring.bring(progress);
            Extracted extracted = reader.read(incoming, progress);
            follow.tell(member, arrivalId, new News.Read(extracted, incoming.bytes(), name,
                    incoming.declaredType().isBlank() ? "application/octet-stream" : incoming.declaredType()));
        } catch (Unreadable refused) {
            follow.tell(member, arrivalId, new News.Failed(refused.key(), refused.arguments()));
        } catch (NotFetched refused) {
            follow.tell(member, arrivalId, new News.Failed(refused.key(), refused.arguments()));
        } catch (Refusal.Invalid refused) {
            follow.tell(member, arrivalId, new News.Failed("refusal." + refused.key(), refused.arguments()));
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "reading a text that came in", failed);
            follow.tell(member, arrivalId, new News.Failed("intake.interrupted", List.of()));
        }
    }

    /** Tells at most twice a second how far it is, and asks by that whether it is still wanted. */
    private final class Told implements Progress {

        private static final long EVERY_NS = 500_000_000L;

        private final Member member;
        private final ArrivalId arrivalId;
        private long told;
        private boolean cancelled;
        private News.At last = new News.At("", 0, 0);

        Told(Member member, ArrivalId arrivalId) {
            this.member = member;
            this.arrivalId = arrivalId;
        }

        @Override
        public synchronized void at(Step step, int done, int total) {
            last = new News.At(step.name(), done, total);
            tell();
        }

        @Override
        public synchronized boolean cancelled() {
            tell();
            return cancelled;
        }

        private void tell() {
            if (!cancelled && System.nanoTime() - told > EVERY_NS) {
                told = System.nanoTime();
                cancelled = !follow.tell(member, arrivalId, last);
            }
        }
    }
}
