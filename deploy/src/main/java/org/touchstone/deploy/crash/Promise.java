package org.touchstone.deploy.crash;

import java.sql.Connection;

/**
 * Something Touchstone has acknowledged, and so has to keep through every crash.
 *
 * @param words what it is
 * @param kept looks whether it is there
 */
public record Promise(String words, Look kept) {

    /** A look at the running Touchstone. */
    @FunctionalInterface
    public interface Look {

        /** Whether it is there; whatever it throws counts as not there. */
        boolean at(Place place, Connection database) throws Exception;
    }
}
