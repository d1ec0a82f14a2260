package org.touchstone.deploy.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.touchstone.deploy.crash.Errand.Done;

/**
 * An errand that was on its way when Touchstone was killed.
 *
 * @param errand what was asked for
 * @param place the number of the place it stands at
 * @param where the last thing it did, in words
 * @param committed whether its transaction was let through before the end
 * @param outcome completed with an answer when it was acknowledged all the same
 */
record Standing(Errand errand, int place, String where, boolean committed, CompletableFuture<String> outcome) {

    /** How the words of those begin that had everything written and were about to commit. */
    static final String AT_COMMIT = "at commit";
    private static final int TIMES_AGAIN = 2;

    /**
     * Looks whether it is there whole or not at all, and has it done again, as somebody who saw no answer does.
     *
     * @return what was broken, in words
     */
    List<String> brokenAfter(Place place, Connection database) throws InterruptedException {
        List<String> broken = new ArrayList<>();
        try {
            Done done = errand.done(database);
            if ((committed || acknowledged()) && done != Done.ONCE) {
                broken.add("committed and gone: " + this);
            } else if (!committed && !where.startsWith(AT_COMMIT) && done != Done.NEVER) {
                broken.add("there, though it was killed before it committed: " + this);
            }
            for (int time = 0; time < TIMES_AGAIN; time++) {
                again(place);
                if (errand.done(database) != Done.ONCE) {
                    broken.add("asked for again and still not there: " + this);
                }
            }
        } catch (IOException | SQLException failure) {
            broken.add("half there, doubled or failed: " + this + ": " + failure.getMessage());
        }
        return broken;
    }

    /** A no in words is right where it is there already. */
    private void again(Place place) throws IOException, InterruptedException {
        try {
            errand.request().send(place);
        } catch (Refused refused) {
            if (!refused.meant()) {
                throw refused;
            }
        }
    }

    private boolean acknowledged() {
        try {
            outcome.join();
            return true;
        } catch (CompletionException noAnswer) {
            return false;
        }
    }

    @Override
    public String toString() {
        return errand.words() + " (" + (committed ? "committed, not answered" : where) + ")";
    }
}
