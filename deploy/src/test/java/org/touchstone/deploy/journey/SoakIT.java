package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touchstone.deploy.soak.Soaking;

/** The short form of {@code deploy/soak}, always with the same seed. */
@Order(Integer.MAX_VALUE - 1)
@Journey
class SoakIT {

    private static final long SEED = 312;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothingFivePeopleDoAtOnceIsLostOrDoneTwiceAndAllSeeTheSameAtTheEnd(TouchstoneUnderTest touchstone,
            Browser browser) throws Exception {
        // the five come in past the sign-in page; the first admin's link is for the journeys
        new NewsroomAtWork(touchstone, browser);

        assertThat(Soaking.run(touchstone, Duration.ofMinutes(1), SEED, System.out)).isEmpty();
    }
}
