package org.touchstone.newsroom;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link by which a member who cannot sign in chooses a new password.
 *
 * <p>It begins with an admin. The member and every editor are told at once, because whoever holds the link can act as
 * that member. It ends when it is used, when another takes its place, or after a day.
 */
@Entity
@Table(name = "way_back")
public class WayBack {

    /** How long the link can be used. */
    public static final Duration VALID = Duration.ofDays(1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "token_hash"))
    private TokenHash tokenHash;

    @Version
    private int version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private MemberId madeBy;

    private Instant made;

    @Nullable
    private Instant ended;

    protected WayBack() {
    }

    WayBack(Token token, MemberId memberId, MemberId madeBy, Instant made) {
        this.tokenHash = token.hash();
        this.memberId = memberId;
        this.madeBy = madeBy;
        this.made = made;
    }

    public TokenHash tokenHash() {
        return tokenHash;
    }

    /** Whom it lets back in. */
    public MemberId memberId() {
        return memberId;
    }

    /** The admin who made it. */
    public MemberId madeBy() {
        return madeBy;
    }

    /** The moment from which it cannot be used any more. */
    public Instant expires() {
        return made.plus(VALID);
    }

    public boolean openAt(Instant now) {
        return ended == null && now.isBefore(expires());
    }

    /** Used, or of no use any more because there is a newer one. */
    void end(Instant now) {
        if (ended == null) {
            ended = now;
        }
    }
}
