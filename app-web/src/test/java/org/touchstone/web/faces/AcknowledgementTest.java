package org.touchstone.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcknowledgementTest {

    @Test
    void theCookieHoldsAKeyAndNeverWords() {
        String cookie = Acknowledgement.cookie(true, "member.invited", "a;b & c\r\nX: 1");
        assertThat(cookie).startsWith("done=member.invited&a%3Bb+%26+c%0D%0AX%3A+1; ")
                .contains("HttpOnly", "SameSite=Strict", "Secure").doesNotContain("\n");
    }

    @Test
    void aForgedCookieSaysNothing() {
        assertThat(Acknowledgement.sentence("%zz")).isEmpty();
        assertThat(Acknowledgement.sentence("no.such.key&x")).isEmpty();
        assertThat(Acknowledgement.sentence("&&&")).isEmpty();
        assertThat(Acknowledgement.sentence("")).isEmpty();
    }
}
