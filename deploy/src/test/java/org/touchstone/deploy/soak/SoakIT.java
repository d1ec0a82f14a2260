package org.touchstone.deploy.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touchstone.deploy.journey.TouchstoneUnderTest;

/** The short form of {@code deploy/soak}, always with the same seed. */
class SoakIT {

    private static final long SEED = 312;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothingFivePeopleDoAtOnceIsLostOrDoneTwiceAndAllSeeTheSameAtTheEnd() throws Exception {
        assertThat(Soaking.run(TouchstoneUnderTest.running(), Duration.ofSeconds(45), SEED, System.out)).isEmpty();
    }
}
