package org.touchstone.persistence.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, each in a thread of its own. */
final class AtOnce {

    private AtOnce() {
    }

    /** What each of them came to: its result, or what it threw. */
    static List<Object> run(List<Callable<?>> works) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CyclicBarrier together = new CyclicBarrier(works.size());
            List<Future<?>> futures = new ArrayList<>();
            for (Callable<?> work : works) {
                futures.add(threads.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<?> future : futures) {
                try {
                    results.add(String.valueOf(future.get()));
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                }
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
