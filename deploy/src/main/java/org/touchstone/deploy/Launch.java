package org.touchstone.deploy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Started by {@code deploy/run}: brings Touchstone up, says where it is, and takes it down again. */
public final class Launch {

    private static final int NEEDED_JAVA = 17;

    private Launch() {
    }

    /**
     * Runs until it is stopped or a part of it ends.
     *
     * @param arguments {@code --demo}, {@code --war FILE}
     */
    public static void main(String[] arguments) {
        // whatever the terminal's settings say: nothing shows other letters today
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        try {
            if (Runtime.version().feature() < NEEDED_JAVA) {
                throw new CannotStart("Touchstone needs Java " + NEEDED_JAVA + " or newer; this is "
                        + Runtime.version() + ".");
            }
            Settings settings = Settings.read(home(), System.getenv(), List.of(arguments));
            System.exit(new Run(settings, System.out).untilItEnds());
        } catch (CannotStart reason) {
            System.err.println("touchstone: " + reason.sentence());
            System.exit(1);
        } catch (InterruptedException stopped) {
            System.exit(1);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("touchstone.home", "")).toAbsolutePath().normalize();
    }
}
