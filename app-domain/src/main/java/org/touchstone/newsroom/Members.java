package org.touchstone.newsroom;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everybody who ever was a member of the newsroom. */
public interface Members {

    /** A number no member has or had. */
    MemberId nextId();

    void add(Member member);

    Optional<Member> withId(MemberId memberId);

    /** The member who signs in with this address, active or not. */
    Optional<Member> withEmail(EmailAddress email);

    List<Member> withIds(Collection<MemberId> memberIds);

    /** All of them by name, the inactive included. */
    List<Member> all();

    /** Whether nobody was ever a member. */
    boolean none();

    /**
     * Makes everybody else who changes who is a member, or with what roles, wait until this transaction ends. To be
     * called before the members concerned are read, so that what is read is still true when it is changed.
     */
    void holdStill();

    /** The member, or {@link Refusal.NotFound}. */
    default Member get(MemberId memberId) {
        return withId(memberId).orElseThrow(() -> new Refusal.NotFound("member"));
    }
}
