package org.touchstone.deploy.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.touchstone.deploy.CannotStart;

/**
 * Rounds of starting, looking, working and killing. The same seed kills the same victims after the same times; what
 * was under way at that moment differs, as it does in life.
 *
 * @param home the folder Touchstone was built in
 * @param data the data folder, which is kept from round to round
 * @param war the application
 * @param opening asked after the first start what the workers do; each takes one act at random, again and again
 * @param invariants what is looked for after each start, besides the promises
 * @param workers how many work at once
 * @param report told of every round
 */
public record Rounds(Path home, Path data, Path war, Opening opening, List<Invariant> invariants,
        int workers, PrintStream report) {

    private static final int SHORTEST_WORK = 100;
    private static final int LONGEST_WORK = 3_000;
    /** So that a round in which nothing was acknowledged is not taken for a proof. */
    private static final Duration FOR_THE_FIRST_PROMISE = Duration.ofSeconds(60);

    /**
     * Runs them.
     *
     * @param count how many times it is killed
     * @param seed for what is killed when
     * @return what was broken, in words; nothing when all was kept
     * @throws CannotStart when it does not come up again after a crash, which is the worst that can be found
     */
    public List<String> run(int count, long seed) throws CannotStart, IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Promise> all = new ArrayList<>();
        List<Promise> latest = List.of();
        List<Act> acts = List.of();
        List<String> broken = new ArrayList<>();
        for (int round = 1; round <= count; round++) {
            long start = System.nanoTime();
            try (Program program = Program.start(home, data, war)) {
                Duration starting = Duration.ofNanos(System.nanoTime() - start);
                if (round == 1) {
                    acts = opened(program.place());
                } else {
                    broken.addAll(brokenIn(program.place(), latest));
                }
                Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
                latest = work(program, acts, victim, random.split());
                all.addAll(latest);
                report.printf("round %d: ready after %.1f s, %s killed, %d acknowledged, %d broken so far%n", round,
                        starting.toMillis() / 1e3, victim.name().toLowerCase(Locale.ROOT), latest.size(),
                        broken.size());
            }
        }
        try (Program program = Program.start(home, data, war)) {
            broken.addAll(brokenIn(program.place(), all));
        }
        report.printf("%d rounds, %d acknowledged, %d broken (seed %d)%n", count, all.size(), broken.size(), seed);
        return broken;
    }

    private List<Act> opened(Place place) throws IOException {
        try {
            return opening.at(place, data);
        } catch (Exception failure) {
            throw new IOException("the newsroom could not begin its work: " + failure.getMessage(), failure);
        }
    }

    private List<Promise> work(Program program, List<Act> acts, Victim victim, SplittableRandom random)
            throws IOException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Queue<Promise> promises = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            SplittableRandom own = random.split();
            Thread thread = new Thread(() -> workUntil(over, acts, program.place(), own, promises), "worker " + worker);
            thread.start();
            threads.add(thread);
        }
        long end = System.nanoTime() + FOR_THE_FIRST_PROMISE.toNanos();
        while (promises.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        try {
            if (promises.isEmpty()) {
                throw new IOException("nothing was acknowledged within " + FOR_THE_FIRST_PROMISE.toSeconds()
                        + " seconds: the acts do not fit the application");
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_WORK, LONGEST_WORK));
            program.kill(victim);
        } finally {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        return List.copyOf(promises);
    }

    private static void workUntil(AtomicBoolean over, List<Act> acts, Place place, SplittableRandom random,
            Queue<Promise> promises) {
        while (!over.get()) {
            try {
                promises.add(acts.get(random.nextInt(acts.size())).perform(place, random));
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception notAcknowledged) {
                // killed under way, or refused: nothing was promised
                Thread.onSpinWait();
            }
        }
    }

    private List<String> brokenIn(Place place, List<Promise> promises) {
        List<String> broken = new ArrayList<>();
        try (Connection database = place.database().connect()) {
            for (Promise promise : promises) {
                if (!kept(promise, place, database)) {
                    broken.add("acknowledged and gone: " + promise.words());
                }
            }
            for (Invariant invariant : invariants) {
                invariant.broken(database).ifPresent(broken::add);
            }
        } catch (SQLException failure) {
            broken.add("the database cannot be asked: " + failure.getMessage());
        }
        return broken;
    }

    private static boolean kept(Promise promise, Place place, Connection database) {
        try {
            return promise.kept().at(place, database);
        } catch (Exception notToBeFound) {
            return false;
        }
    }
}
