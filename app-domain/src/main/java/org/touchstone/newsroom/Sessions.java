package org.touchstone.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody who is signed in, with which browser. */
public interface Sessions {

    void add(Session session);

    Optional<Session> withHash(TokenHash tokenHash);

    /** A member's sessions, the latest used first, those run out included until they are pruned. */
    List<Session> ofMember(MemberId memberId);

    /** Notes that its member did something, unless that was noted within the last {@link Session#NOTED_EVERY}. */
    void seen(TokenHash tokenHash, Instant now);

    void end(TokenHash tokenHash);

    /** Ends all sessions of the member, at once and on every server. */
    void endAllOf(MemberId memberId);

    /** Ends all sessions of the member but this one. */
    void endOthersOf(MemberId memberId, TokenHash kept);

    /** Forgets the sessions that began before the moment. */
    void prune(Instant beganBefore);
}
