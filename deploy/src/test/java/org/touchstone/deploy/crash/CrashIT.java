package org.touchstone.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short form of {@code deploy/crash}: the same newsroom, a few rounds, always the same victims. */
class CrashIT {

    private static final int ROUNDS = 3;
    /** The first rounds of it kill the server, then everything. */
    private static final long SEED = 7;

    @Test
    void whatWasAcknowledgedIsThereAfterEveryCrashAndNothingIsHalfThere() throws Exception {
        Path home = Path.of(System.getProperty("touchstone.home", "..")).toAbsolutePath().normalize();
        assertThat(Crash.run(home, ROUNDS, SEED, System.out)).isEmpty();
    }
}
