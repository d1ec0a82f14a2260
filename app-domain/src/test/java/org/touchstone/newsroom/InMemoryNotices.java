package org.touchstone.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notices for tests. */
public class InMemoryNotices implements Notices {

    private final List<Notice> notices = new ArrayList<>();

    @Override
    public void tell(MemberId memberId, Instant now, String key, String... arguments) {
        notices.add(0, new Notice(notices.size() + 1, memberId, key, List.of(arguments), now));
    }

    @Override
    public Optional<Notice> withNumber(long noticeId) {
        return notices.stream().filter(n -> n.noticeId() == noticeId).findFirst();
    }

    @Override
    public List<Notice> undismissedOf(MemberId memberId) {
        return notices.stream().filter(n -> n.memberId().equals(memberId) && !n.dismissed()).toList();
    }
}
