package org.touchstone.deploy.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.FileTree;

/** Started by {@code deploy/crash}. */
public final class Crash {

    private static final int ROUNDS = 50;
    private static final int WORKERS = 4;

    private Crash() {
    }

    /**
     * Runs the rounds on a data folder of its own.
     *
     * @param arguments how many rounds, 50 unless given; and a seed, to repeat a run
     */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
            long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new SecureRandom().nextInt();
            List<String> broken = run(home(), rounds, seed, System.out);
            broken.forEach(System.out::println);
            System.exit(broken.isEmpty() ? 0 : 1);
        } catch (CannotStart | IOException reason) {
            System.err.println("touchstone: " + reason.getMessage());
            System.exit(1);
        } catch (NumberFormatException wrong) {
            System.err.println("touchstone: usage: deploy/crash [ROUNDS [SEED]]");
            System.exit(1);
        } catch (InterruptedException stopped) {
            System.exit(1);
        }
    }

    /**
     * Runs rounds of the invented newsroom's work, from an empty database on.
     *
     * @return what was broken
     */
    static List<String> run(Path home, int rounds, long seed, PrintStream report)
            throws CannotStart, IOException, InterruptedException {
        Path data = home.resolve("deploy/target/crash/data");
        FileTree.delete(data.getParent());
        Files.createDirectories(data.getParent());
        Path war = Path.of(System.getProperty("touchstone.war",
                home.resolve("app-web/target/touchstone.war").toString()));
        return new Rounds(home, data, war, Newsroom::open, Invariants.ALL, WORKERS, report).run(rounds, seed);
    }

    private static Path home() {
        return Path.of(System.getProperty("touchstone.home", "")).toAbsolutePath().normalize();
    }
}
