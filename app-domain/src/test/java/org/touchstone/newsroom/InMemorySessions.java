package org.touchstone.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sessions for tests. */
public class InMemorySessions implements Sessions {

    private final List<Session> sessions = new ArrayList<>();

    @Override
    public void add(Session session) {
        sessions.add(session);
    }

    @Override
    public Optional<Session> withHash(TokenHash tokenHash) {
        return sessions.stream().filter(s -> s.tokenHash().equals(tokenHash)).findFirst();
    }

    @Override
    public List<Session> ofMember(MemberId memberId) {
        return sessions.stream().filter(s -> s.memberId().equals(memberId))
                .sorted(Comparator.comparing(Session::lastSeen).reversed()).toList();
    }

    @Override
    public void seen(TokenHash tokenHash, Instant now) {
        withHash(tokenHash).ifPresent(session -> session.seen(now));
    }

    @Override
    public void end(TokenHash tokenHash) {
        sessions.removeIf(s -> s.tokenHash().equals(tokenHash));
    }

    @Override
    public void endAllOf(MemberId memberId) {
        sessions.removeIf(s -> s.memberId().equals(memberId));
    }

    @Override
    public void endOthersOf(MemberId memberId, TokenHash kept) {
        sessions.removeIf(s -> s.memberId().equals(memberId) && !s.tokenHash().equals(kept));
    }

    @Override
    public void prune(Instant beganBefore) {
        sessions.removeIf(s -> s.began().isBefore(beganBefore));
    }
}
