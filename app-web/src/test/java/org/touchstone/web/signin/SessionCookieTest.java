package org.touchstone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.newsroom.Token;

class SessionCookieTest {

    private final SessionCookie cookie = new SessionCookie(new Doorway(Optional.empty(), Optional.empty()));
    private final Token token = Token.fresh();

    @Test
    void cookieIsOutOfScriptsAndOtherSitesReach() {
        assertThat(cookie.giving(token, SentRequest.get("/").asRequest()))
                .isEqualTo("touchstone=" + token.value() + "; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void behindTlsItIsSecureAndNoNeighbourCanSetIt() {
        assertThat(cookie.giving(token, SentRequest.get("/").byTls().asRequest()))
                .isEqualTo("__Host-touchstone=" + token.value() + "; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(cookie.read(SentRequest.get("/").byTls().cookie("touchstone", token.value()).asRequest())).isEmpty();
        assertThat(cookie.read(SentRequest.get("/").byTls().cookie("__Host-touchstone", token.value()).asRequest()))
                .contains(token);
    }

    @Test
    void cookieThatIsNoTokenIsNone() {
        assertThat(cookie.read(SentRequest.get("/").cookie("touchstone", "' or 1=1").asRequest())).isEmpty();
        assertThat(cookie.read(SentRequest.get("/").asRequest())).isEmpty();
    }

    @Test
    void takenCookieIsGoneAtOnce() {
        assertThat(cookie.taking(SentRequest.get("/").asRequest())).startsWith("touchstone=;").endsWith("; Max-Age=0");
    }
}
