package org.touchstone.inbox;

import java.time.ZoneId;
import java.util.List;
import org.touchstone.newsroom.Member;

/** Where letters are handed over to be carried. */
public interface Postbox {

    /** Something went wrong that may go right later. */
    class NotTaken extends Exception {

        public NotTaken(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** Whether letters can be sent at all: somebody has set up who carries them. */
    boolean open();

    /** Where the newsroom is, so that the morning is known. */
    ZoneId zone();

    /**
     * Sends one letter. It says that there is something and where, and nothing of what it says: a letter lies open on
     * its way.
     *
     * @throws NotTaken when it could not be handed over
     */
    void post(Member to, List<InboxItem> about) throws NotTaken;
}
