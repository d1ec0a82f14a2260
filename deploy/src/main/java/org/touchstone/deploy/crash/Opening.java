package org.touchstone.deploy.crash;

import java.nio.file.Path;
import java.util.List;

/** Prepares a Touchstone that nobody has used yet. */
@FunctionalInterface
public interface Opening {

    /**
     * Makes the members who will work.
     *
     * @param data its data folder, where the link is that makes the first admin
     * @return what they will do
     * @throws Exception when the application does not do as it should even without being killed
     */
    List<Act> at(Place place, Path data) throws Exception;
}
