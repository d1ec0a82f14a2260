package org.touchstone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WayBackTest {

    private static final Caller DESK = new Caller("192.0.2.10", "a browser");

    private final TestClock clock = new TestClock();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryWaysBack waysBack = new InMemoryWaysBack();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final PlainPasswords passwords = new PlainPasswords();
    private final Heard<NewsroomEvent> heard = new Heard<>();
    private final SessionStart start = new SessionStart(members, sessions, new InMemoryOnceOnly(), passwords, clock);
    private final LetBackIn letBackIn = new LetBackIn(members, waysBack, notices, heard, clock);
    private final ComeBack comeBack =
            new ComeBack(waysBack, members, sessions, passwords, start, notices, heard, clock);
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
    void memberComesBackWithANewPasswordAndEveryOldSessionEnds() {
        SignedIn before = start.begin(checker, Optional.empty(), DESK);
        Token link = letBackIn.letBackIn(admin, checker.memberId()).token();
        assertThat(sessions.withHash(before.token().hash())).as("until the link is used").isPresent();

        SignedIn back = comeBack.comeBack(link, "another long password", DESK);

        assertThat(back.member().memberId()).isEqualTo(checker.memberId());
        assertThat(sessions.withHash(before.token().hash())).isEmpty();
        assertThat(sessions.withHash(back.token().hash())).isPresent();
        assertThat(members.get(checker.memberId()).passwordHash())
                .isEqualTo(PlainPasswords.hashOf("another long password"));
        assertThat(heard.last()).isInstanceOf(NewsroomEvent.WayBackUsed.class);
    }

    @Test
    void memberAndEveryEditorAreToldWhenTheLinkIsMadeAndWhenItIsUsed() {
        Token link = letBackIn.letBackIn(admin, checker.memberId()).token();

        assertThat(told(checker)).containsExactly("wayBack.made");
        assertThat(told(editor)).containsExactly("wayBack.made");
        assertThat(told(admin)).isEmpty();

        comeBack.comeBack(link, "another long password", DESK);
        assertThat(told(editor)).containsExactlyInAnyOrder("wayBack.made", "wayBack.used");
    }

    @Test
    void linkWorksOnceAndForADay() {
        Token used = letBackIn.letBackIn(admin, checker.memberId()).token();
        comeBack.comeBack(used, "another long password", DESK);
        assertOfNoUse(used);

        Token old = letBackIn.letBackIn(admin, checker.memberId()).token();
        clock.pass(Duration.ofDays(1));
        assertOfNoUse(old);
    }

    @Test
    void secondLinkReplacesTheFirst() {
        Token first = letBackIn.letBackIn(admin, checker.memberId()).token();
        Token second = letBackIn.letBackIn(admin, checker.memberId()).token();

        assertOfNoUse(first);
        assertThat(new SeeWayBack(waysBack, members, clock).see(second).name()).isEqualTo("Cato Check");
    }

    @Test
    void passwordThatCannotBeTakenLeavesTheLinkOpen() {
        Token link = letBackIn.letBackIn(admin, checker.memberId()).token();

        assertThatThrownBy(() -> comeBack.comeBack(link, "short", DESK)).isInstanceOf(Refusal.Invalid.class);

        assertThat(comeBack.comeBack(link, "another long password", DESK)).isNotNull();
    }

    @Test
    void nobodyInactiveComesBack() {
        Token link = letBackIn.letBackIn(admin, checker.memberId()).token();
        new DeactivateMember(members, sessions, heard, clock).deactivate(admin, checker.memberId());

        assertOfNoUse(link);
        assertThatThrownBy(() -> letBackIn.letBackIn(admin, checker.memberId())).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void onlyAdminsLetOthersBackInAndNeverThemselves() {
        for (Member other : List.of(editor, checker)) {
            assertThatThrownBy(() -> letBackIn.letBackIn(other, admin.memberId()))
                    .isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThatThrownBy(() -> letBackIn.letBackIn(admin, admin.memberId())).isInstanceOf(Refusal.NotNow.class);
    }

    private void assertOfNoUse(Token link) {
        assertThatThrownBy(() -> comeBack.comeBack(link, "another long password", DESK))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> new SeeWayBack(waysBack, members, clock).see(link))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private List<String> told(Member member) {
        return notices.undismissedOf(member.memberId()).stream().map(Notice::key).toList();
    }
}
