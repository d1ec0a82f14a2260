package org.touchstone.deploy.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.touchstone.deploy.CannotStart;

/**
 * Rounds of starting, looking, working and killing. In most of them some acts stand at chosen places inside them when
 * the end comes, while others are killed wherever they happen to be. The same seed kills the same victims after the
 * same times and holds the same acts at the same places; what else was under way at that moment differs, as it does in
 * life.
 *
 * @param home the folder Touchstone was built in
 * @param data the data folder, which is kept from round to round
 * @param war the application
 * @param opening asked after the first start what is done; each worker takes one act at random, again and again
 * @param invariants what is looked for after each start, besides the promises
 * @param workers how many work at once
 * @param report told of every round
 */
public record Rounds(Path home, Path data, Path war, Opening opening, List<Invariant> invariants,
        int workers, PrintStream report) {

    private static final int SHORTEST_WORK = 100;
    private static final int LONGEST_WORK = 3_000;
    private static final int MOST_STANDING = 6;
    /** So that a round in which nothing was acknowledged is not taken for a proof. */
    private static final Duration FOR_THE_FIRST_PROMISE = Duration.ofSeconds(60);

    /**
     * Runs them.
     *
     * @param count how many times it is killed
     * @param seed for what is killed when, and where
     * @return what was broken, in words; nothing when all was kept
     * @throws CannotStart when it does not come up again after a crash, which is the worst that can be found
     */
    public List<String> run(int count, long seed) throws CannotStart, IOException, InterruptedException {
        long began = System.nanoTime();
        report.printf("seed %d%n", seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Promise> all = new ArrayList<>();
        List<Promise> latest = List.of();
        List<Standing> stood = List.of();
        List<String> broken = new ArrayList<>();
        int standing = 0;
        Work work = new Work(Map.of(), List.of(), List.of());
        for (int round = 1; round <= count; round++) {
            long start = System.nanoTime();
            try (Program program = Program.start(home, data, war)) {
                double starting = secondsSince(start);
                Queue<Promise> promises = new ConcurrentLinkedQueue<>();
                if (round == 1) {
                    work = opened(new Ground(program.place(), random.split(), promises::add));
                } else {
                    broken.addAll(brokenIn(program.place(), latest, work, stood));
                }
                Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
                stood = round(program, work, victim, random.split(), promises);
                standing += stood.size();
                latest = List.copyOf(promises);
                all.addAll(latest);
                report.printf("round %d: ready after %.1f s, %s killed, %d acknowledged, %d broken so far%s%n", round,
                        starting, victim.name().toLowerCase(Locale.ROOT), latest.size(), broken.size(),
                        stood.stream().map(one -> "\n    stood: " + one).collect(Collectors.joining()));
            }
        }
        try (Program program = Program.start(home, data, war)) {
            broken.addAll(brokenIn(program.place(), all, work, stood));
        }
        report.printf("%d rounds, %d acknowledged, %d killed at their places, %d broken, %.1f minutes (seed %d)%n",
                count, all.size(), standing, broken.size(), secondsSince(began) / 60, seed);
        return broken;
    }

    private Work opened(Ground ground) throws IOException {
        try {
            return opening.at(ground, data);
        } catch (Exception failure) {
            throw new IOException("the newsroom could not begin its work: " + failure.getMessage(), failure);
        }
    }

    /** Lets some acts come to where they are to die, the others work, and kills. */
    private List<Standing> round(Program program, Work work, Victim victim, SplittableRandom random,
            Queue<Promise> promises) throws IOException, InterruptedException {
        try (DyingPlaces places = new DyingPlaces(program.place())) {
            Ground ground = new Ground(program.place(), random, promises::add);
            List<String> names = new ArrayList<>(work.acts().keySet());
            Collections.sort(names);
            Collections.shuffle(names, new Random(random.nextLong()));
            for (String name : names.subList(0, Math.min(names.size(), random.nextInt(MOST_STANDING + 1)))) {
                places.hold(work.acts().get(name).ready(ground), DyingPlace.any(random));
            }
            workAndKill(program, work, victim, random, promises, places);
            return places.standing();
        } catch (SQLException failure) {
            throw new IOException("the database cannot be asked: " + failure.getMessage(), failure);
        }
    }

    private void workAndKill(Program program, Work work, Victim victim, SplittableRandom random,
            Queue<Promise> promises, DyingPlaces places) throws SQLException, IOException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        int before = promises.size();
        List<Thread> threads = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            Ground own = new Ground(program.place(), random.split(), promises::add);
            Thread thread = new Thread(() -> workUntil(over, work, own), "worker " + worker);
            thread.start();
            threads.add(thread);
        }
        long end = System.nanoTime() + FOR_THE_FIRST_PROMISE.toNanos();
        while (promises.size() == before && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        try {
            if (promises.size() == before) {
                throw new IOException("nothing was acknowledged within " + FOR_THE_FIRST_PROMISE.toSeconds()
                        + " seconds: the acts do not fit the application");
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_WORK, LONGEST_WORK));
            if (places.someAreToCommit()) {
                program.pauseServer();
                places.letCommit();
            }
            program.kill(victim);
        } finally {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void workUntil(AtomicBoolean over, Work work, Ground ground) {
        while (!over.get()) {
            try {
                ground.done(work.often().get(ground.random().nextInt(work.often().size())).ready(ground));
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException notAcknowledged) {
                // killed under way, or refused: nothing was promised
                Thread.onSpinWait();
            }
        }
    }

    private List<String> brokenIn(Place place, List<Promise> promises, Work work, List<Standing> stood)
            throws InterruptedException {
        List<String> broken = new ArrayList<>();
        try (Connection database = place.database().connect()) {
            for (Promise promise : promises) {
                kept(promise, place, database).ifPresent(why -> broken.add("acknowledged and gone: " + why));
            }
            for (Standing one : stood) {
                broken.addAll(one.brokenAfter(place, database));
            }
            for (Promise promise : work.always()) {
                kept(promise, place, database).ifPresent(why -> broken.add("not true any more: " + why));
            }
            for (Invariant invariant : invariants) {
                invariant.broken(database).ifPresent(broken::add);
            }
        } catch (SQLException failure) {
            broken.add("the database cannot be asked: " + failure.getMessage());
        }
        return broken;
    }

    private static Optional<String> kept(Promise promise, Place place, Connection database) {
        try {
            return promise.kept().at(place, database) ? Optional.empty() : Optional.of(promise.words());
        } catch (Exception notToBeFound) {
            return Optional.of(promise.words() + ": " + notToBeFound.getMessage());
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
