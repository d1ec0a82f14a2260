package org.touchstone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Caller DESK = new Caller("192.0.2.10", "a browser");

    private final TestClock clock = new TestClock();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryInvitations invitations = new InMemoryInvitations();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final PlainPasswords passwords = new PlainPasswords();
    private final Heard<NewsroomEvent> heard = new Heard<>();
    private final EditorsTold editorsTold = new EditorsTold(members, notices);
    private final SessionStart start = new SessionStart(members, sessions, new InMemoryOnceOnly(), passwords, clock);
    private final InviteMember invite = new InviteMember(members, invitations, heard, clock);
    private final AcceptInvitation accept =
            new AcceptInvitation(invitations, members, passwords, start, editorsTold, heard, clock);
    private final ChangeRoles changeRoles = new ChangeRoles(members, editorsTold, heard, clock);
    private final DeactivateMember deactivate = new DeactivateMember(members, sessions, heard, clock);
    private final ReactivateMember reactivate = new ReactivateMember(members, editorsTold, heard, clock);
    private Member admin;
    private Member editor;
    private Member checker;

    @BeforeEach
    void people() {
        admin = members.with("Ina Admin", Role.ADMIN);
        editor = members.with("Edda Torr", Role.EDITOR);
        checker = members.with("Cato Check", Role.FACT_CHECKER);
    }

    @Test
    void invitedPersonBecomesAMemberWithTheRolesOfTheInvitation() {
        Token link = invite.invite(admin, "New@MarlowBay.example", Set.of(Role.FACT_CHECKER)).token();

        SignedIn signedIn = accept.accept(link, "New Person", "other@marlowbay.example", "long enough words", DESK);

        assertThat(signedIn.member().email()).isEqualTo("new@marlowbay.example");
        assertThat(signedIn.member().roles()).containsExactly(Role.FACT_CHECKER);
        assertThat(sessions.withHash(signedIn.token().hash())).isPresent();
        assertThat(heard.last()).isEqualTo(new NewsroomEvent.MemberJoined(signedIn.member().memberId(),
                link.hash(), Set.of(Role.FACT_CHECKER), TestClock.NOON));
    }

    @Test
    void linkWorksOnce() {
        Token link = invite.invite(admin, "new@marlowbay.example", Set.of(Role.FACT_CHECKER)).token();
        accept.accept(link, "New Person", null, "long enough words", DESK);

        assertThatThrownBy(() -> accept.accept(link, "New Person", null, "long enough words", DESK))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void linkWorksForSevenDays() {
        Token link = invite.invite(admin, "new@marlowbay.example", Set.of(Role.FACT_CHECKER)).token();
        SeeInvitation see = new SeeInvitation(invitations, members, clock);

        clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(see.see(link).email()).contains("new@marlowbay.example");
        clock.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> see.see(link)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> accept.accept(link, "New Person", null, "long enough words", DESK))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void withdrawnLinkIsOfNoUse() {
        Invited invited = invite.invite(admin, "new@marlowbay.example", Set.of(Role.FACT_CHECKER));

        new WithdrawInvitation(invitations, heard, clock).withdraw(admin, invited.invitation().tokenHash());

        assertThatThrownBy(() -> accept.accept(invited.token(), "New Person", null, "long enough words", DESK))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void secondInvitationReplacesTheFirst() {
        Token first = invite.invite(admin, "new@marlowbay.example", Set.of(Role.FACT_CHECKER)).token();
        Token second = invite.invite(admin, "new@marlowbay.example", Set.of(Role.EDITOR)).token();

        assertThatThrownBy(() -> accept.accept(first, "New Person", null, "long enough words", DESK))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(accept.accept(second, "New Person", null, "long enough words", DESK).member().roles())
                .containsExactly(Role.EDITOR);
    }

    @Test
    void membersAreNotInvitedAgain() {
        assertThatThrownBy(() -> invite.invite(admin, "EDDA@marlowbay.example", Set.of(Role.EDITOR)))
                .isInstanceOfSatisfying(Refusal.Invalid.class, r -> assertThat(r.key()).isEqualTo("email.member"));
    }

    @Test
    void onlyAdminsManageMembers() {
        for (Member other : List.of(editor, checker)) {
            assertThatThrownBy(() -> invite.invite(other, "new@marlowbay.example", Set.of(Role.EDITOR)))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> changeRoles.change(other, checker.memberId(), 0, Set.of(Role.EDITOR)))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> deactivate.deactivate(other, admin.memberId()))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> reactivate.reactivate(other, admin.memberId()))
                    .isInstanceOf(Refusal.NotAllowed.class);
        }
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        assertThatThrownBy(() -> changeRoles.change(admin, admin.memberId(), 0, Set.of(Role.ADMIN, Role.EDITOR)))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, r -> assertThat(r.key()).isEqualTo("roles.own"));
        assertThat(admin.roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void everyOtherEditorIsToldOfANewEditor() {
        Member gone = members.with("Gone Torr", Role.EDITOR);
        gone.deactivate();

        changeRoles.change(admin, checker.memberId(), 0, Set.of(Role.FACT_CHECKER, Role.EDITOR));

        assertThat(notices.undismissedOf(editor.memberId())).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("newEditor");
            assertThat(notice.arguments()).containsExactly("Cato Check", "Ina Admin");
        });
        assertThat(notices.undismissedOf(checker.memberId())).isEmpty();
        assertThat(notices.undismissedOf(gone.memberId())).isEmpty();
        assertThat(notices.undismissedOf(admin.memberId())).isEmpty();
    }

    @Test
    void editorsAreToldOfAnInvitedAndOfAReturningEditor() {
        Token link = invite.invite(admin, "new@marlowbay.example", Set.of(Role.EDITOR)).token();
        accept.accept(link, "New Person", null, "long enough words", DESK);
        Member gone = members.with("Gone Torr", Role.EDITOR);
        gone.deactivate();
        reactivate.reactivate(admin, gone.memberId());

        assertThat(notices.undismissedOf(editor.memberId())).extracting(n -> n.arguments().get(0))
                .containsExactly("Gone Torr", "New Person");
    }

    @Test
    void nobodyIsToldOfAnEditorWhoWasOneBefore() {
        changeRoles.change(admin, editor.memberId(), 0, Set.of(Role.EDITOR, Role.FACT_CHECKER));

        assertThat(notices.undismissedOf(editor.memberId())).isEmpty();
        assertThat(heard.last()).isEqualTo(new NewsroomEvent.RolesChanged(editor.memberId(), 1, Set.of(Role.EDITOR),
                Set.of(Role.EDITOR, Role.FACT_CHECKER), admin.memberId(), TestClock.NOON));
    }

    @Test
    void noticeStaysUntilItsMemberDismissesIt() {
        changeRoles.change(admin, checker.memberId(), 0, Set.of(Role.EDITOR));
        long number = notices.undismissedOf(editor.memberId()).get(0).noticeId();
        DismissNotice dismiss = new DismissNotice(notices, clock);

        assertThatThrownBy(() -> dismiss.dismiss(checker, number)).isInstanceOf(Refusal.NotFound.class);
        dismiss.dismiss(editor, number);

        assertThat(notices.undismissedOf(editor.memberId())).isEmpty();
    }

    @Test
    void rolesChangedMeanwhileAreNotOverwritten() {
        assertThatThrownBy(() -> changeRoles.change(admin, checker.memberId(), 7, Set.of(Role.EDITOR)))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void memberWithoutAnyRoleIsRefused() {
        assertThatThrownBy(() -> changeRoles.change(admin, checker.memberId(), 0, Set.of()))
                .isInstanceOfSatisfying(Refusal.Invalid.class, r -> assertThat(r.field()).isEqualTo("roles"));
    }

    @Test
    void deactivationEndsAllSessionsAtOnce() {
        Token token = start.begin(checker, Optional.empty(), DESK).token();
        RecogniseMember recognise = new RecogniseMember(sessions, members, clock);
        assertThat(recognise.recognise(token, false)).isPresent();

        deactivate.deactivate(admin, checker.memberId());

        assertThat(recognise.recognise(token, false)).isEmpty();
        assertThat(sessions.ofMember(checker.memberId())).isEmpty();
        assertThat(checker.may(Ability.READ_DESK)).isFalse();
    }

    @Test
    void reactivatedMemberHasTheirRolesAgain() {
        deactivate.deactivate(admin, checker.memberId());
        reactivate.reactivate(admin, checker.memberId());

        assertThat(checker.may(Ability.WRITE_CLAIM)).isTrue();
    }

    @Test
    void lastActiveAdminCannotLeave() {
        Member former = members.with("Former Admin", Role.ADMIN);
        deactivate.deactivate(admin, former.memberId());

        assertThatThrownBy(() -> deactivate.deactivate(admin, admin.memberId()))
                .isInstanceOfSatisfying(Refusal.NotNow.class, r -> assertThat(r.key()).isEqualTo("lastAdmin"));
        assertThat(admin.active()).isTrue();
    }

    @Test
    void adminLeavesWhenAnotherRemains() {
        members.with("Second Admin", Role.ADMIN);

        deactivate.deactivate(admin, admin.memberId());

        assertThat(admin.active()).isFalse();
    }

    @Test
    void adminWhoWasRemovedMeanwhileRemovesNobody() {
        Member second = members.with("Second Admin", Role.ADMIN);
        Member asSeenBefore = new Member(second.memberId(), second.name(), second.email(), second.passwordHash(),
                second.roles(), second.joined());
        deactivate.deactivate(admin, second.memberId());

        assertThatThrownBy(() -> deactivate.deactivate(asSeenBefore, admin.memberId()))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> changeRoles.change(asSeenBefore, admin.memberId(), 0, Set.of(Role.EDITOR)))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThat(admin.may(Ability.MANAGE_MEMBERS)).isTrue();
    }

    @Test
    void auditNamesRolesButNoPerson() {
        changeRoles.change(admin, checker.memberId(), 0, Set.of(Role.EDITOR, Role.FACT_CHECKER));

        NewsroomEvent event = heard.last();
        assertThat(event.act()).isEqualTo("member.roles");
        assertThat(event.subject()).isEqualTo("member/" + checker.memberId());
        assertThat(event.before()).isEqualTo("FACT_CHECKER");
        assertThat(event.after()).isEqualTo("FACT_CHECKER+EDITOR");
    }

    @Test
    void memberChangesTheirName() {
        new ChangeName(members, heard, clock).change(checker, " Cato Ro\u00df ");

        assertThat(checker.name()).isEqualTo("Cato Ro\u00df");
        assertThat(heard.last()).isEqualTo(new NewsroomEvent.NameChanged(checker.memberId(), 1, TestClock.NOON));
    }
}
