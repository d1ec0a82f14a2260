package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Begins the session of a member who has proved themselves, and tidies up after old ones. */
@Dependent
public class SessionStart {

    /** A session that ran out is remembered so long, to know whose half-written page is being renewed. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Members members;
    private final Sessions sessions;
    private final OnceOnly onceOnly;
    private final PasswordHashing hashing;
    private final Clock clock;

    @Inject
    public SessionStart(Members members, Sessions sessions, OnceOnly onceOnly, PasswordHashing hashing, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.onceOnly = onceOnly;
        this.hashing = hashing;
        this.clock = clock;
    }

    /**
     * @param betterHash takes the place of the stored hash when its parameters were outdated
     * @throws Refusal.NotAllowed when the member was deactivated, or has another password, since they proved themselves
     */
    @Transactional
    public SignedIn begin(Member proved, Optional<String> betterHash, Caller caller) {
        Instant now = clock.instant();
        Member member = members.get(proved.memberId());
        if (!member.active() || !member.passwordHash().equals(proved.passwordHash())) {
            throw new Refusal.NotAllowed("signin.wrong");
        }
        betterHash.ifPresent(member::changePassword);
        Token token = Token.fresh();
        sessions.add(new Session(token, member.memberId(), caller, now));
        sessions.prune(now.minus(KEPT));
        onceOnly.prune(now.minus(KEPT));
        return new SignedIn(token, member);
    }

    /** Made outside the transaction, because it is slow on purpose. */
    Optional<String> betterHash(Member proved, Password password) {
        return hashing.outdated(proved.passwordHash()) ? Optional.of(hashing.hash(password)) : Optional.empty();
    }
}
