package org.touchstone.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ClaimId;
import org.touchstone.newsroom.MemberId;

/** What concerns all members. */
public interface Inbox {

    /** Rows on one page. */
    int PAGE = 30;

    /**
     * One thing as the list shows it.
     *
     * @param note the message it is about, 0 when it is about the claim
     * @param causedBy who did it, by name; the empty string when it came of itself
     */
    record Row(long itemId, Concern concern, ClaimId claimId, int number, String wording, String article, long note,
               String causedBy, @Nullable LocalDate due, Instant made, boolean read) {
    }

    /** One page of the list, and how many rows the whole list has. */
    record Page(List<Row> rows, long all, int page) {

        /** How many pages there are, at least 1. */
        public int pages() {
            return (int) Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    long nextId();

    void add(InboxItem item);

    Optional<InboxItem> withId(long itemId);

    /** Whether there is one like it that the member has not read. */
    boolean hasUnread(MemberId memberId, Concern concern, ClaimId claimId);

    /** Marks read what is like it and unread, because what it tells of was undone. */
    void undone(MemberId memberId, Concern concern, ClaimId claimId, Instant at);

    /** What concerns the member, the newest first. */
    Page find(MemberId memberId, boolean unreadOnly, int page);

    int unread(MemberId memberId);

    /** Marks everything read that was made until then. */
    void readAll(MemberId memberId, Instant until, Instant at);

    /**
     * Adds one for every claim due on that day that somebody still has to work on; never twice for the same day.
     *
     * @return those added
     */
    List<InboxItem> remind(LocalDate due, Instant at);
}
