package org.touchstone.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void aPageMayLoadNothingButOurs() {
        assertThat(SecurityHeaders.POLICY).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
        assertThat(Arrays.stream(SecurityHeaders.POLICY.split("; ")))
                .contains("script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
                        "base-uri 'none'");
    }

    @Test
    void whatIsMadeForOnePersonIsNeverStored() {
        assertThat(SecurityHeaders.headers(false, true)).containsEntry("Cache-Control", "no-store");
        assertThat(SecurityHeaders.headers(false, false)).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void transportSecurityIsOnlyPromisedWhereThereIsSome() {
        assertThat(SecurityHeaders.headers(false, false)).doesNotContainKey("Strict-Transport-Security");
        assertThat(SecurityHeaders.headers(true, false)).containsKey("Strict-Transport-Security");
    }

    @Test
    void everyAnswerForbidsSniffingFramingAndDevices() {
        assertThat(SecurityHeaders.headers(false, false)).containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY").containsEntry("Referrer-Policy", "same-origin")
                .containsKeys("Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy");
    }
}
