package org.touchstone.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.touchstone.newsroom.MemberId;

/** What is still to be written to members. It is stored with what happened, so no restart loses it. */
public interface Outbox {

    /** How it ended with one of them. */
    enum Outcome {
        SENT,
        /** It was read in the meantime, or its member has left. */
        NOT_NEEDED,
        GIVEN_UP
    }

    /**
     * All that is due for one member, held until the transaction ends.
     *
     * @param items by number, those read in the meantime included
     * @param tries how often it was tried before, at most, for any of them
     */
    record Due(MemberId memberId, List<InboxItem> items, int tries) {
    }

    /** Adds one; it is not sent before it is due. */
    void put(long itemId, MemberId memberId, Instant due);

    /** What is due for the member waiting longest whose letters no other server is sending just now. */
    Optional<Due> take(Instant now);

    /** It failed, and is tried again then. */
    void putOff(Due due, Instant again);

    void end(List<InboxItem> items, Outcome outcome, Instant at);
}
