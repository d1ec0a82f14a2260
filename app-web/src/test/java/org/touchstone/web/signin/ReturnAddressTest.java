package org.touchstone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/articles/12?claim=3&filter=mine", "/claims/7", "/admin/members"})
    void memberGoesBackToTheirPage(String asked) {
        assertThat(ReturnAddress.safe(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)",
        "/%2fevil.example", "/ evil", "/desk\r\nSet-Cookie: a=b", "/.evil", "desk", "/\tevil", "/signin?then=/desk",
        "/act/session/end", "/welcome/abc", "/articles\\..\\evil", "/"})
    void everythingElseLeadsToTheDesk(String asked) {
        assertThat(ReturnAddress.safe(asked)).isEqualTo("/desk");
    }

    @Test
    void endlessAddressLeadsToTheDesk() {
        assertThat(ReturnAddress.safe("/articles/" + "1".repeat(2_000))).isEqualTo("/desk");
    }
}
