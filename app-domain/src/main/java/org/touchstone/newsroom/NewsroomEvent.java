package org.touchstone.newsroom;

import java.time.Instant;
import java.util.Set;

/** Something has happened among the newsroom's people or to its settings; told inside the transaction. */
public sealed interface NewsroomEvent {

    /** When it happened. */
    Instant at();

    /** An admin has made an invitation. */
    record MemberInvited(Set<Role> roles, MemberId by, Instant at) implements NewsroomEvent {
    }

    /** An admin has taken an invitation back. */
    record InvitationWithdrawn(MemberId by, Instant at) implements NewsroomEvent {
    }

    /** Somebody has accepted an invitation, or become the first admin. */
    record MemberJoined(MemberId memberId, Set<Role> roles, Instant at) implements NewsroomEvent {
    }

    /** An admin has changed what another member may do. */
    record RolesChanged(MemberId memberId, Set<Role> before, Set<Role> after, MemberId by, Instant at)
            implements NewsroomEvent {
    }

    /** A member cannot sign in any more; what they have not finished waits for somebody else. */
    record MemberDeactivated(MemberId memberId, MemberId by, Instant at) implements NewsroomEvent {
    }

    /** A member may sign in again, with the roles they had. */
    record MemberReactivated(MemberId memberId, MemberId by, Instant at) implements NewsroomEvent {
    }

    /** A member has a new name; what is published keeps the old one. */
    record NameChanged(MemberId memberId, Instant at) implements NewsroomEvent {
    }

    /** A member has a new password. */
    record PasswordChanged(MemberId memberId, Instant at) implements NewsroomEvent {
    }

    /** An admin has changed the newsroom's settings or its scale. */
    record SettingsChanged(MemberId by, Instant at) implements NewsroomEvent {
    }
}
