package org.touchstone.deploy.crash;

import java.nio.file.Path;

/** Prepares a Touchstone that nobody has used yet. */
@FunctionalInterface
public interface Opening {

    /**
     * Makes the members who will work, and does everything once, so that it is known to be possible.
     *
     * @param data its data folder, where the link is that makes the first admin
     * @return what they will do
     * @throws Exception when the application does not do as it should even without being killed
     */
    Work at(Ground ground, Path data) throws Exception;
}
