package org.touchstone.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The short form of {@code deploy/crash}: the same newsroom, always the same victims, and the same places to die. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the machine's second core")
class CrashIT {

    private static final int ROUNDS = 3;
    /** It kills everything, then the database, then the server, while nearly every act stands inside itself once. */
    private static final long SEED = 302;

    @Test
    void whatWasAcknowledgedIsThereAfterEveryCrashAndNothingIsHalfThere() throws Exception {
        Path home = Path.of(System.getProperty("touchstone.home", "..")).toAbsolutePath().normalize();
        assertThat(Crash.run(home, ROUNDS, SEED, System.out)).isEmpty();
    }
}
