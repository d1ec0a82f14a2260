package org.touchstone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.newsroom.InMemoryMembers;
import org.touchstone.newsroom.InMemoryOnceOnly;
import org.touchstone.newsroom.InMemorySessions;
import org.touchstone.newsroom.Caller;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.PlainPasswords;
import org.touchstone.newsroom.Recognised;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Role;
import org.touchstone.newsroom.SessionStart;
import org.touchstone.newsroom.TestClock;
import org.touchstone.newsroom.Token;

class NoForgeryTest {

    private final NoForgery filter = new NoForgery(new Doorway(Optional.of("http://localhost:8080"), Optional.empty()));

    @ParameterizedTest
    @ValueSource(strings = {"/act/claims/1/propose", "/articles/import"})
    void memberMustSendTheTokenOfTheirSession(String path) {
        Token session = Token.fresh();

        assertRefused(signedIn(SentRequest.post(path), session));
        assertRefused(signedIn(SentRequest.post(path).field("act-token", session.value()), session));
        assertRefused(signedIn(SentRequest.post(path).field("act-token", CurrentMember.actToken(Token.fresh())),
                session));
        assertPasses(signedIn(SentRequest.post(path).field("act-token", CurrentMember.actToken(session)), session));
        assertPasses(signedIn(SentRequest.post(path).with("Act-Token", CurrentMember.actToken(session)), session));
    }

    @Test
    void rightTokenFromAnotherSitesPageIsRefused() {
        Token session = Token.fresh();

        assertRefused(signedIn(SentRequest.post("/act/claims/1/propose").with("Origin", "https://evil.example")
                .with("Act-Token", CurrentMember.actToken(session)), session));
        assertRefused(signedIn(SentRequest.post("/act/claims/1/propose").with("Sec-Fetch-Site", "cross-site")
                .with("Act-Token", CurrentMember.actToken(session)), session));
    }

    @Test
    void headerThatIsWrongIsNotSavedByTheField() {
        Token session = Token.fresh();

        assertRefused(signedIn(SentRequest.post("/act/x").with("Act-Token", "wrong")
                .field("act-token", CurrentMember.actToken(session)), session));
    }

    @Test
    void pageThatSendsBackAStateIsNotOurs() {
        assertRefused(SentRequest.post("/signin").field("jakarta.faces.ViewState", "rO0ABQ==").asRequest());
        assertRefused(SentRequest.get("/signin").field("jakarta.faces.ViewState", "rO0ABQ==").asRequest());
        assertPasses(SentRequest.post("/signin").field("jakarta.faces.ViewState", "stateless").asRequest());
    }

    @Test
    void readingNeedsNoToken() {
        assertPasses(signedIn(SentRequest.get("/desk"), Token.fresh()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/act/session", "/welcome/abc", "/act/session/end"})
    void doorOpensWithoutATokenButNotToOtherSites(String path) {
        assertPasses(SentRequest.post(path).asRequest());
        assertRefused(SentRequest.post(path).with("Sec-Fetch-Site", "cross-site").asRequest());
    }

    @Test
    void memberReportsAnErrorAsAnybodyDoes() {
        assertPasses(signedIn(SentRequest.post("/reviews/harbour/report"), Token.fresh()));
        assertRefused(signedIn(SentRequest.post("/reviews/harbour/report").with("Sec-Fetch-Site", "cross-site"),
                Token.fresh()));
    }

    @Test
    void signingOutByAnotherSiteIsForgeryToo() {
        assertRefused(signedIn(SentRequest.post("/act/session/end"), Token.fresh()));
    }

    private void assertPasses(HttpServletRequest request) {
        filter.check(request);
    }

    private void assertRefused(HttpServletRequest request) {
        assertThatThrownBy(() -> filter.check(request))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, r -> assertThat(r.key()).isEqualTo("forged"));
    }

    private static HttpServletRequest signedIn(SentRequest sent, Token token) {
        HttpServletRequest request = sent.asRequest();
        InMemoryMembers members = new InMemoryMembers();
        InMemorySessions sessions = new InMemorySessions();
        Member member = members.with("Edda Torr", Role.EDITOR);
        Token begun = new SessionStart(members, sessions, new InMemoryOnceOnly(), new PlainPasswords(), new TestClock())
                .begin(member, Optional.empty(), new Caller("192.0.2.10", "")).token();
        CurrentMember.note(request, new Recognised(member, sessions.withHash(begun.hash()).orElseThrow()), token);
        return request;
    }
}
