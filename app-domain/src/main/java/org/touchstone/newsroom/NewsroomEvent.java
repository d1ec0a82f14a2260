package org.touchstone.newsroom;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Something has happened among the newsroom's people or to its settings; told inside the transaction. */
public sealed interface NewsroomEvent extends Happening {

    /** An admin has made an invitation. */
    record MemberInvited(TokenHash invitation, Set<Role> roles, MemberId by, Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "invitation.make";
        }

        @Override
        public String subject() {
            return "invitation/" + invitation.value();
        }

        @Override
        public int revision() {
            return 0;
        }

        @Override
        public String after() {
            return words(roles);
        }
    }

    /** An admin has taken an invitation back. */
    record InvitationWithdrawn(TokenHash invitation, MemberId by, Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "invitation.withdraw";
        }

        @Override
        public String subject() {
            return "invitation/" + invitation.value();
        }

        @Override
        public int revision() {
            return 1;
        }
    }

    /** Somebody has accepted an invitation, or become the first admin. */
    record MemberJoined(MemberId memberId, TokenHash invitation, Set<Role> roles, Instant at)
            implements NewsroomEvent {

        @Override
        public MemberId by() {
            return memberId;
        }

        @Override
        public String act() {
            return "member.join";
        }

        @Override
        public String subject() {
            return "member/" + memberId;
        }

        @Override
        public int revision() {
            return 0;
        }

        @Override
        public String after() {
            return words(roles);
        }

        /** By which invitation: its hash. */
        @Override
        public String digest() {
            return invitation.value();
        }
    }

    /** An admin has changed what another member may do. */
    record RolesChanged(MemberId memberId, int revision, Set<Role> rolesBefore, Set<Role> rolesAfter, MemberId by,
            Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "member.roles";
        }

        @Override
        public String subject() {
            return "member/" + memberId;
        }

        @Override
        public String before() {
            return words(rolesBefore);
        }

        @Override
        public String after() {
            return words(rolesAfter);
        }
    }

    /** A member cannot sign in any more; what they have not finished waits for somebody else. */
    record MemberDeactivated(MemberId memberId, int revision, MemberId by, Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "member.deactivate";
        }

        @Override
        public String subject() {
            return "member/" + memberId;
        }
    }

    /** A member may sign in again, with the roles they had. */
    record MemberReactivated(MemberId memberId, int revision, MemberId by, Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "member.reactivate";
        }

        @Override
        public String subject() {
            return "member/" + memberId;
        }
    }

    /** A member has a new name; what is published keeps the old one. */
    record NameChanged(MemberId memberId, int revision, Instant at) implements NewsroomEvent {

        @Override
        public MemberId by() {
            return memberId;
        }

        @Override
        public String act() {
            return "member.name";
        }

        @Override
        public String subject() {
            return "member/" + memberId;
        }
    }

    /** A member has a new password. */
    record PasswordChanged(MemberId memberId, int revision, Instant at) implements NewsroomEvent {

        @Override
        public MemberId by() {
            return memberId;
        }

        @Override
        public String act() {
            return "member.password";
        }

        @Override
        public String subject() {
            return "member/" + memberId;
        }
    }

    /** An admin has made a link by which a member can choose a new password. */
    record WayBackMade(MemberId memberId, TokenHash way, MemberId by, Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "member.wayBack";
        }

        @Override
        public String subject() {
            return "member/" + memberId;
        }

        @Override
        public int revision() {
            return 0;
        }

        /** Which link: its hash. */
        @Override
        public String digest() {
            return way.value();
        }
    }

    /** A member has chosen a new password by such a link. */
    record WayBackUsed(MemberId memberId, TokenHash way, int revision, Instant at) implements NewsroomEvent {

        @Override
        public MemberId by() {
            return memberId;
        }

        @Override
        public String act() {
            return "member.back";
        }

        @Override
        public String subject() {
            return "member/" + memberId;
        }

        @Override
        public String digest() {
            return way.value();
        }
    }

    /** An admin has changed the newsroom's settings or its scale. */
    record SettingsChanged(int revision, MemberId by, Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "newsroom.settings";
        }

        @Override
        public String subject() {
            return "newsroom";
        }
    }

    /** An admin has brought a logo to be looked at. */
    record LogoBrought(String sha256, MemberId by, Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "logo.bring";
        }

        @Override
        public String subject() {
            return "logo";
        }

        @Override
        public int revision() {
            return 0;
        }

        @Override
        public String digest() {
            return sha256;
        }
    }

    /** An admin has put up another logo, or taken it down; the digest is that of the logo, or empty. */
    record LogoChanged(int revision, String digest, MemberId by, Instant at) implements NewsroomEvent {

        @Override
        public String act() {
            return "newsroom.logo";
        }

        @Override
        public String subject() {
            return "newsroom";
        }
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining("+"));
    }
}
