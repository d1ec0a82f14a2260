package org.touchstone.deploy.crash;

import java.util.random.RandomGenerator;

/** Something a member does while Touchstone may be killed at any moment. */
@FunctionalInterface
public interface Act {

    /**
     * Does it once.
     *
     * @return what has to be there from now on
     * @throws Exception when it was not acknowledged: then it may be there whole, or not at all
     */
    Promise perform(Place place, RandomGenerator random) throws Exception;
}
