package org.touchstone.claim;

/**
 * What a member was shown of a claim that waits for approval.
 *
 * @param revision the newest revision they were shown
 * @param before the one they were shown before that, 0 when that was the first
 */
public record Shown(int revision, int before) {

    /** Nothing yet. */
    public static final Shown NEVER = new Shown(0, 0);

    /**
     * The revision the claim as it is now is compared with, to tell what changed since the member last saw it: looking
     * at the same revision twice still tells what was new in it.
     *
     * @return 0 when they never saw another
     */
    public int base(int now) {
        return now > revision ? revision : before;
    }
}
