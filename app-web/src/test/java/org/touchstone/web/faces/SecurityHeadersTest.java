package org.touchstone.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private static Map<String, String> of(boolean tls, boolean personal) {
        return SecurityHeaders.headers(tls, personal, SecurityHeaders.Use.ALONE);
    }

    @Test
    void aPageMayLoadNothingButOurs() {
        assertThat(SecurityHeaders.POLICY).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
        assertThat(Arrays.stream(SecurityHeaders.POLICY.split("; ")))
                .contains("script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
                        "base-uri 'none'");
    }

    @Test
    void whatIsMadeForOnePersonIsNeverStored() {
        assertThat(of(false, true)).containsEntry("Cache-Control", "no-store");
        assertThat(of(false, false)).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void transportSecurityIsOnlyPromisedWhereThereIsSome() {
        assertThat(of(false, false)).doesNotContainKey("Strict-Transport-Security");
        assertThat(of(true, false)).containsKey("Strict-Transport-Security");
    }

    @Test
    void everyAnswerForbidsSniffingFramingAndDevices() {
        assertThat(of(false, false)).containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY").containsEntry("Referrer-Policy", "same-origin")
                .containsKeys("Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy");
    }

    @Test
    void onlyCardsMayStandInFramesAndTheyHoldNoScript() {
        var framed = SecurityHeaders.headers(false, false, SecurityHeaders.Use.at("/embed/reviews/harbour"));
        assertThat(framed).doesNotContainKey("X-Frame-Options").containsEntry("Cross-Origin-Resource-Policy",
                "cross-origin");
        assertThat(framed.get("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors *",
                "form-action 'none'").doesNotContain("script-src", "connect-src");
        for (String page : new String[] {"/", "/reviews/harbour", "/embed", "/embedded/reviews/harbour", "/desk"}) {
            assertThat(SecurityHeaders.Use.at(page)).as(page).isEqualTo(SecurityHeaders.Use.ALONE);
        }
    }

    @Test
    void partsOfAFrameReachItThoughItDoesNotKnowWhereItComesFrom() {
        assertThat(SecurityHeaders.headers(false, false, SecurityHeaders.Use.at("/assets/0123/css/embed.css")))
                .containsEntry("Cross-Origin-Resource-Policy", "cross-origin")
                .containsEntry("Access-Control-Allow-Origin", "*").containsEntry("X-Frame-Options", "DENY");
    }
}
