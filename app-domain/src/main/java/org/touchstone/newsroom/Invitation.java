package org.touchstone.newsroom;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link by which somebody becomes a member.
 *
 * <p>It begins with an admin who names an address and roles, or, before there is any member, with the program itself
 * for the first admin, who then chooses the address. It ends when it is accepted, withdrawn or seven days old.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    /** How long a link can be used. */
    public static final Duration VALID = Duration.ofDays(7);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "token_hash"))
    private TokenHash tokenHash;

    @Version
    private int version;

    @Nullable
    private String email;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invitation_role", joinColumns = @JoinColumn(name = "token_hash"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Nullable
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private MemberId invitedBy;

    private Instant made;

    @Nullable
    private Instant ended;

    protected Invitation() {
    }

    private Invitation(TokenHash tokenHash, @Nullable String email, Set<Role> roles, @Nullable MemberId invitedBy,
            Instant made) {
        this.tokenHash = tokenHash;
        this.email = email;
        this.roles = EnumSet.copyOf(roles);
        this.invitedBy = invitedBy;
        this.made = made;
    }

    static Invitation by(Member admin, EmailAddress email, Set<Role> roles, Token token, Instant now) {
        if (roles.isEmpty()) {
            throw new Refusal.Invalid("roles", "roles.none");
        }
        return new Invitation(token.hash(), email.value(), roles, admin.memberId(), now);
    }

    static Invitation ofFirstAdmin(Token token, Instant now) {
        return new Invitation(token.hash(), null, EnumSet.of(Role.ADMIN), null, now);
    }

    public TokenHash tokenHash() {
        return tokenHash;
    }

    /** The address it is for; empty for the first admin, who chooses it. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Who invited; empty for the first admin's link. */
    public Optional<MemberId> invitedBy() {
        return Optional.ofNullable(invitedBy);
    }

    public boolean forFirstAdmin() {
        return invitedBy == null;
    }

    public Instant made() {
        return made;
    }

    /** The moment from which it cannot be used any more. */
    public Instant expires() {
        return made.plus(VALID);
    }

    public boolean openAt(Instant now) {
        return ended == null && now.isBefore(expires());
    }

    void mustBeOpenAt(Instant now) {
        if (!openAt(now)) {
            throw new Refusal.NotFound("invitation");
        }
    }

    /** Accepted or withdrawn: the link is of no use from here on. */
    void end(Instant now) {
        if (ended == null) {
            ended = now;
        }
    }
}
