package org.touchstone.newsroom;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A member signed in with one browser.
 *
 * <p>It begins with the right password, ends twelve hours later, after two hours in which nobody did anything, or when
 * it is signed out; deactivating the member and a new password end it too. Requests that a page makes by itself are
 * nobody doing something.
 */
@Entity
@Table(name = "session")
public class Session {

    /** The longest a session lasts. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** How long it outlasts its member's last act. */
    public static final Duration IDLE = Duration.ofHours(2);
    /** How finely the last act is noted, so that not every request writes. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int AGENT_LIMIT = 300;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "token_hash"))
    private TokenHash tokenHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    private Instant began;

    private Instant lastSeen;

    private String address;

    private String agent;

    protected Session() {
    }

    Session(Token token, MemberId memberId, Caller caller, Instant now) {
        this.tokenHash = token.hash();
        this.memberId = memberId;
        this.began = now;
        this.lastSeen = now;
        this.address = caller.address();
        this.agent = caller.agent().length() > AGENT_LIMIT ? caller.agent().substring(0, AGENT_LIMIT) : caller.agent();
    }

    public TokenHash tokenHash() {
        return tokenHash;
    }

    public MemberId memberId() {
        return memberId;
    }

    public Instant began() {
        return began;
    }

    /** When the member last did something with it, to the minute. */
    public Instant lastSeen() {
        return lastSeen;
    }

    /** The network address it was begun from. */
    public String address() {
        return address;
    }

    /** What the browser called itself; empty when it said nothing. */
    public String agent() {
        return agent;
    }

    /** The moment it ends if nothing more is done. */
    public Instant ends() {
        Instant idle = lastSeen.plus(IDLE);
        Instant longest = began.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    /** Its member did something; noted no finer than {@link #NOTED_EVERY}. */
    void seen(Instant now) {
        if (isToNote(now)) {
            lastSeen = now;
        }
    }

    /** Whether its member's last act was noted so long ago that one now is to be noted, too. */
    boolean isToNote(Instant now) {
        return !lastSeen.plus(NOTED_EVERY).isAfter(now);
    }

    public boolean liveAt(Instant now) {
        return now.isBefore(ends());
    }
}
