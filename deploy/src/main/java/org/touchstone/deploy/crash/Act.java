package org.touchstone.deploy.crash;

import java.io.IOException;

/** A kind of thing members do while Touchstone may be killed at any moment. */
@FunctionalInterface
public interface Act {

    /**
     * Does all that has to come before it, so that it can be asked for next.
     *
     * @throws IOException when any of that was not acknowledged: then it may be there whole, or not at all
     */
    Errand ready(Ground ground) throws IOException, InterruptedException;
}
