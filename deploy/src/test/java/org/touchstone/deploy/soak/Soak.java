package org.touchstone.deploy.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.touchstone.deploy.journey.TouchstoneUnderTest;

/** Run by {@code deploy/soak}, never with the tests. Fails with what was lost, doubled or wrong. */
class Soak {

    @Test
    void soaks() throws Exception {
        Duration length = Duration.ofMinutes(Long.getLong("soak.minutes", 10));
        long seed = Long.getLong("soak.seed", new SecureRandom().nextInt(1, Integer.MAX_VALUE));
        assertThat(Soaking.run(TouchstoneUnderTest.running(), length, seed, System.out)).isEmpty();
    }
}
