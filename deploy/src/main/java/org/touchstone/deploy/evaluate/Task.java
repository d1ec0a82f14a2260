package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** One thing to be measured. */
interface Task {

    /**
     * Measures it on a folder.
     *
     * @param options what the command line adds, by name
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when the folder does not hold what the task needs
     */
    Outcome measure(Path folder, Map<String, String> options) throws IOException;
}
