package org.touchstone.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What members are told on their desks. */
public interface Notices {

    /** Tells the member; {@code key} is a sentence of the message bundle, {@code notice.} and the key. */
    void tell(MemberId memberId, Instant now, String key, String... arguments);

    Optional<Notice> withNumber(long noticeId);

    /** What the member has not dismissed, newest first. */
    List<Notice> undismissedOf(MemberId memberId);
}
