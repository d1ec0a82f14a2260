package org.touchstone.newsroom;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A person who signs in.
 *
 * <p>A member begins with an invitation by an admin, or as the first admin by the one-time link of the first start;
 * chooses a name and a password; may be given and lose roles, never by themselves; and ends deactivated. The row stays,
 * because what they did stays.
 */
@Entity
@Table(name = "member")
public class Member {

    /** The longest name kept, in code points. */
    public static final int NAME_LIMIT = 100;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Version
    private int version;

    private String name;

    private String email;

    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private boolean active;

    private Instant joined;

    protected Member() {
    }

    /**
     * @param email what they sign in with; unique in the newsroom, compared without regard to case
     * @param passwordHash the encoded hash, with its algorithm and parameters; never the password
     */
    public Member(MemberId memberId, String name, String email, String passwordHash, Set<Role> roles, Instant joined) {
        this.memberId = memberId;
        this.name = Typed.line("name", name, NAME_LIMIT);
        this.email = EmailAddress.of(email).value();
        this.passwordHash = passwordHash;
        this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        this.active = true;
        this.joined = joined;
    }

    public MemberId memberId() {
        return memberId;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : Set.copyOf(roles);
    }

    public boolean active() {
        return active;
    }

    public Instant joined() {
        return joined;
    }

    public boolean is(MemberId other) {
        return memberId.equals(other);
    }

    /** Whether one of the roles gives the ability; nobody inactive may do anything. */
    public boolean may(Ability ability) {
        return active && roles.stream().anyMatch(role -> role.gives(ability));
    }

    /**
     * The first line of every use case.
     *
     * @throws Refusal.NotAllowed when no role gives the ability
     */
    public void must(Ability ability) {
        if (!may(ability)) {
            throw new Refusal.NotAllowed("ability." + ability.name());
        }
    }

    /** Whether the member, as somebody saw them before changing them, is still the same. */
    public void mustBeAt(int seenVersion) {
        if (version != seenVersion) {
            throw new Refusal.Stale(List.of());
        }
    }

    /**
     * @throws Refusal.Invalid for the field {@code name} when it is empty, too long or of several lines
     */
    void rename(String newName) {
        name = Typed.line("name", newName, NAME_LIMIT);
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /**
     * @throws Refusal.Invalid for the field {@code roles} when there is none: who may do nothing is deactivated instead
     */
    void changeRoles(Set<Role> newRoles) {
        if (newRoles.isEmpty()) {
            throw new Refusal.Invalid("roles", "roles.none");
        }
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void deactivate() {
        active = false;
    }

    void reactivate() {
        active = true;
    }
}
