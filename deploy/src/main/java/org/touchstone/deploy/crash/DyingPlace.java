package org.touchstone.deploy.crash;

import java.util.random.RandomGenerator;

/**
 * A place inside an act to be killed at.
 *
 * @param rows how many rows are written when it is reached; when the act writes fewer, it is reached when the act is
 *         about to commit, as {@link #AT_COMMIT} is
 * @param committed whether it is only reached when the commit is done and nobody was told yet
 */
record DyingPlace(int rows, boolean committed) {

    static final int AT_COMMIT = Integer.MAX_VALUE;
    private static final int MOST_ROWS = 7;
    private static final int KINDS = 10;

    /** One of them: seven times in ten inside, else at the commit or right after it. */
    static DyingPlace any(RandomGenerator random) {
        int kind = random.nextInt(KINDS);
        int rows = random.nextInt(1, MOST_ROWS);
        return kind < 7 ? new DyingPlace(rows, false) : new DyingPlace(AT_COMMIT, kind > 7);
    }
}
