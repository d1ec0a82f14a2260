package org.touchstone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Caller DESK = new Caller("192.0.2.10", "a browser");
    private static final Caller ELSEWHERE = new Caller("198.51.100.7", "another browser");
    private static final String PASSWORD = "correct horse of Ada Nox";
    private static final String EMAIL = "ada@marlowbay.example";

    private final TestClock clock = new TestClock();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryThrottle throttle = new InMemoryThrottle();
    private final PlainPasswords passwords = new PlainPasswords();
    private final SessionStart start = new SessionStart(members, sessions, new InMemoryOnceOnly(), passwords, clock);
    private final Identity identity = new Identity(members, passwords, new Attempts(throttle, clock));
    private final SignIn signIn = new SignIn(identity, start);
    private final RecogniseMember recognise = new RecogniseMember(sessions, members, clock);
    private final RenewSession renew = new RenewSession(identity, start, sessions, new SignOut(sessions));
    private Member ada;

    @BeforeEach
    void people() {
        ada = members.with("Ada Nox", Role.EDITOR);
    }

    @Test
    void memberIsRecognisedAfterSigningIn() {
        Token token = signIn.signIn(" ADA@marlowbay.example ", PASSWORD, DESK).token();

        Recognised recognised = recognise.recognise(token, false).orElseThrow();
        assertThat(recognised.member()).isEqualTo(ada);
        assertThat(recognised.session().address()).isEqualTo("192.0.2.10");
    }

    @Test
    void onlyTheHashOfTheTokenIsKept() {
        Token token = signIn.signIn(EMAIL, PASSWORD, DESK).token();

        assertThat(sessions.ofMember(ada.memberId())).singleElement()
                .satisfies(s -> assertThat(s.tokenHash().value()).isNotEqualTo(token.value()).hasSize(64));
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void unknownNameAndWrongPasswordAreRefusedAlikeAndCostTheSameHash() {
        String wrong = refusalOf(EMAIL, "not the password", DESK);
        int afterWrong = passwords.comparisons();
        String unknown = refusalOf("nobody@marlowbay.example", PASSWORD, DESK);
        int afterUnknown = passwords.comparisons();
        String noAddress = refusalOf("no address", PASSWORD, DESK);
        String endless = refusalOf(EMAIL, "x".repeat(100_000), DESK);

        assertThat(wrong).isEqualTo("signin.wrong").isEqualTo(unknown).isEqualTo(noAddress).isEqualTo(endless);
        assertThat(afterWrong).isEqualTo(1);
        assertThat(afterUnknown).isEqualTo(2);
        assertThat(passwords.comparisons()).isEqualTo(4);
    }

    @Test
    void deactivatedMemberIsRefusedLikeAWrongPassword() {
        ada.deactivate();

        assertThat(refusalOf(EMAIL, PASSWORD, DESK)).isEqualTo("signin.wrong");
    }

    @Test
    void waitsDoubleAfterFiveFailures() {
        fail(5);
        assertThat(waitFor(EMAIL, DESK)).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        fail(1);
        assertThat(waitFor(EMAIL, DESK)).isEqualTo(Duration.ofSeconds(2));
        clock.pass(Duration.ofSeconds(2));
        fail(1);
        assertThat(waitFor(EMAIL, DESK)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void waitsNeverPassAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            fail(1);
            clock.pass(Duration.ofMinutes(15));
        }

        fail(1);
        assertThat(waitFor(EMAIL, DESK)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void rightPasswordFromAnotherAddressIsNotLockedOut() {
        fail(5);
        assertThat(waitFor(EMAIL, DESK)).isPositive();

        assertThat(signIn.signIn(EMAIL, PASSWORD, ELSEWHERE).member()).isEqualTo(ada);
    }

    @Test
    void rightPasswordDuringTheWaitMustWaitToo() {
        fail(5);

        assertThatThrownBy(() -> signIn.signIn(EMAIL, PASSWORD, DESK)).isInstanceOf(Refusal.TooSoon.class);
    }

    @Test
    void unknownAccountsAreThrottledLikeKnownOnes() {
        for (int i = 0; i < 5; i++) {
            refusalOf("nobody@marlowbay.example", "wrong", DESK);
        }

        assertThat(waitFor("nobody@marlowbay.example", DESK)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void manyAccountsFromOneAddressAreThrottled() {
        for (int i = 0; i < 50; i++) {
            refusalOf("guess" + i + "@marlowbay.example", "wrong", DESK);
        }

        assertThat(waitFor("guess51@marlowbay.example", DESK)).isEqualTo(Duration.ofSeconds(1));
        assertThat(refusalOf("guess52@marlowbay.example", "wrong", ELSEWHERE)).isEqualTo("signin.wrong");
    }

    @Test
    void signingInForgetsTheAccountsFailures() {
        fail(4);
        signIn.signIn(EMAIL, PASSWORD, DESK);
        fail(4);

        assertThat(signIn.signIn(EMAIL, PASSWORD, DESK).member()).isEqualTo(ada);
    }

    @Test
    void neighboursInOneIpv6NetworkCountAsOneAddress() {
        for (int i = 0; i < 5; i++) {
            refusalOf(EMAIL, "wrong", new Caller("2001:db8:0:1::" + i, ""));
        }

        assertThat(waitFor(EMAIL, new Caller("2001:db8:0:1:ffff::1", ""))).isEqualTo(Duration.ofSeconds(1));
        assertThat(refusalOf(EMAIL, "wrong", new Caller("2001:db8:0:2::1", ""))).isEqualTo("signin.wrong");
    }

    @Test
    void outdatedHashIsReplacedAtSignIn() {
        ada.changePassword("old-" + PlainPasswords.hashOf(PASSWORD));

        signIn.signIn(EMAIL, PASSWORD, DESK);

        assertThat(ada.passwordHash()).isEqualTo(PlainPasswords.hashOf(PASSWORD));
    }

    @Test
    void sessionEndsAfterTwoIdleHours() {
        Token token = signIn.signIn(EMAIL, PASSWORD, DESK).token();

        clock.pass(Duration.ofHours(2).minusSeconds(1));
        assertThat(recognise.recognise(token, false)).isPresent();
        clock.pass(Duration.ofHours(2).minusSeconds(1));
        assertThat(recognise.recognise(token, false)).isPresent();
        clock.pass(Duration.ofHours(2));
        assertThat(recognise.recognise(token, false)).isEmpty();
    }

    @Test
    void requestsAPageMakesByItselfLetTheSessionIdle() {
        Token token = signIn.signIn(EMAIL, PASSWORD, DESK).token();

        clock.pass(Duration.ofMinutes(119));
        assertThat(recognise.recognise(token, true)).isPresent();
        clock.pass(Duration.ofMinutes(1));
        assertThat(recognise.recognise(token, true)).isEmpty();
    }

    @Test
    void sessionEndsAfterTwelveHoursHoweverBusy() {
        Token token = signIn.signIn(EMAIL, PASSWORD, DESK).token();
        for (int hour = 1; hour < 12; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(recognise.recognise(token, false)).isPresent();
        }

        clock.pass(Duration.ofHours(1));
        assertThat(recognise.recognise(token, false)).isEmpty();
    }

    @Test
    void lastActIsNotedAtMostOnceAMinute() {
        Token token = signIn.signIn(EMAIL, PASSWORD, DESK).token();

        clock.pass(Duration.ofSeconds(59));
        assertThat(recognise.recognise(token, false).orElseThrow().session().lastSeen()).isEqualTo(TestClock.NOON);
        clock.pass(Duration.ofSeconds(1));
        assertThat(recognise.recognise(token, false).orElseThrow().session().lastSeen()).isEqualTo(clock.instant());
    }

    @Test
    void signingOutEndsTheSession() {
        Token token = signIn.signIn(EMAIL, PASSWORD, DESK).token();

        new SignOut(sessions).signOut(token);

        assertThat(recognise.recognise(token, false)).isEmpty();
    }

    @Test
    void expiredSessionIsRenewedByItsMember() {
        Token before = signIn.signIn(EMAIL, PASSWORD, DESK).token();
        clock.pass(Duration.ofHours(13));

        Token after = renew.renew(Optional.of(before), EMAIL, PASSWORD, DESK).token();

        assertThat(recognise.recognise(after, false)).isPresent();
        assertThat(sessions.withHash(before.hash())).isEmpty();
    }

    @Test
    void nobodyElseCanRenewASession() {
        members.with("Bert Ocker", Role.EDITOR);
        Token adas = signIn.signIn(EMAIL, PASSWORD, DESK).token();
        clock.pass(Duration.ofHours(3));

        assertThatThrownBy(() -> renew.renew(Optional.of(adas), "bert@marlowbay.example",
                "correct horse of Bert Ocker", DESK))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, r -> assertThat(r.key()).isEqualTo("session.another"));
        assertThat(sessions.ofMember(new MemberId(2))).isEmpty();
    }

    @Test
    void memberSignsOutTheirOtherBrowserButNobodyElses() {
        Member bert = members.with("Bert Ocker", Role.ADMIN);
        Token token = signIn.signIn(EMAIL, PASSWORD, ELSEWHERE).token();
        SignOutElsewhere elsewhere = new SignOutElsewhere(sessions);

        assertThatThrownBy(() -> elsewhere.signOut(bert, token.hash())).isInstanceOf(Refusal.NotFound.class);
        assertThat(recognise.recognise(token, false)).isPresent();
        elsewhere.signOut(ada, token.hash());
        assertThat(recognise.recognise(token, false)).isEmpty();
    }

    @Test
    void newPasswordEndsTheOtherSessions() {
        Token here = signIn.signIn(EMAIL, PASSWORD, DESK).token();
        Token there = signIn.signIn(EMAIL, PASSWORD, ELSEWHERE).token();
        ChangePassword change = changePassword();

        assertThatThrownBy(() -> change.change(ada, "wrong", "a new and longer one", here.hash(), DESK))
                .isInstanceOfSatisfying(Refusal.Invalid.class, r -> assertThat(r.field()).isEqualTo("current"));
        change.change(ada, PASSWORD, "a new and longer one", here.hash(), DESK);

        assertThat(recognise.recognise(here, false)).isPresent();
        assertThat(recognise.recognise(there, false)).isEmpty();
        assertThat(refusalOf(EMAIL, PASSWORD, DESK)).isEqualTo("signin.wrong");
        assertThat(signIn.signIn(EMAIL, "a new and longer one", DESK).member()).isEqualTo(ada);
    }

    private ChangePassword changePassword() {
        return new ChangePassword(identity, members, sessions, passwords, new Heard<>(), clock);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(refusalOf(EMAIL, "wrong", DESK)).isEqualTo("signin.wrong");
        }
    }

    private String refusalOf(String email, String password, Caller caller) {
        try {
            signIn.signIn(email, password, caller);
            throw new AssertionError("signed in");
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private Duration waitFor(String email, Caller caller) {
        try {
            signIn.signIn(email, "wrong", caller);
            throw new AssertionError("signed in");
        } catch (Refusal.TooSoon tooSoon) {
            return tooSoon.waiting();
        }
    }
}
