package org.touchstone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorwayTest {

    private final Doorway open = new Doorway(Optional.of("http://localhost:8080/"), Optional.empty());
    private final Doorway proxied = new Doorway(Optional.empty(), Optional.of("10.0.0.0/8, 2001:db8::/32"));

    @Test
    void nobodysForwardingHeadersCountByDefault() {
        SentRequest request = SentRequest.get("/").from("10.1.2.3").with("X-Forwarded-For", "198.51.100.7")
                .with("X-Forwarded-Proto", "https");

        assertThat(open.address(request.asRequest())).isEqualTo("10.1.2.3");
        assertThat(open.tls(request.asRequest())).isFalse();
    }

    @Test
    void trustedProxySaysWhoAsksAndHow() {
        SentRequest request = SentRequest.get("/").from("10.1.2.3").with("X-Forwarded-For", "198.51.100.7")
                .with("X-Forwarded-Proto", "https");

        assertThat(proxied.address(request.asRequest())).isEqualTo("198.51.100.7");
        assertThat(proxied.tls(request.asRequest())).isTrue();
    }

    @Test
    void whatAReaderWritesBeforeATrustedProxyIsNotBelieved() {
        SentRequest request = SentRequest.get("/").from("10.1.2.3")
                .with("X-Forwarded-For", "203.0.113.99, 198.51.100.7, 10.9.9.9");

        assertThat(proxied.address(request.asRequest())).isEqualTo("198.51.100.7");
    }

    @Test
    void strangerCannotPoseAsAProxy() {
        SentRequest request = SentRequest.get("/").from("198.51.100.7").with("X-Forwarded-For", "203.0.113.99")
                .with("X-Forwarded-Proto", "https");

        assertThat(proxied.address(request.asRequest())).isEqualTo("198.51.100.7");
        assertThat(proxied.tls(request.asRequest())).isFalse();
    }

    @Test
    void namesInForwardingHeadersAreNotLookedUp() {
        SentRequest request = SentRequest.get("/").from("10.1.2.3").with("X-Forwarded-For", "localhost");

        assertThat(proxied.address(request.asRequest())).isEqualTo("10.1.2.3");
    }

    @Test
    void versionSixProxiesAreKnownInAnySpelling() {
        SentRequest request = SentRequest.get("/").from("2001:0db8:0:0:0:0:0:5%eth0")
                .with("X-Forwarded-For", "2001:470::1");

        assertThat(proxied.address(request.asRequest())).isEqualTo("2001:470:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/33", "example.org", "10.0.0/8", "::1/129", "10.0.0.0/x"})
    void networkThatIsNoneIsNamed(String wrong) {
        assertThatThrownBy(() -> new Doorway(Optional.empty(), Optional.of("127.0.0.1 " + wrong)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(wrong);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "same-origin, -, true",
        "none, -, true",
        "cross-site, -, false",
        "same-site, -, false",
        "cross-site, http://localhost:8080, false",
        "-, http://localhost:8080, true",
        "-, http://desk.example:18080, true",
        "-, https://desk.example:18080, false",
        "-, http://desk.example, false",
        "-, http://evil.example, false",
        "-, null, false",
        "-, -, true"})
    void onlyPagesOfOursMayAsk(String site, String origin, boolean ours) {
        SentRequest request = SentRequest.post("/act/x").with("Host", "desk.example:18080");
        if (site != null) {
            request.with("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.with("Origin", origin);
        }

        assertThat(open.fromOurPages(request.asRequest())).isEqualTo(ours);
    }

    @Test
    void publicHttpsAddressMeansTls() {
        Doorway doorway = new Doorway(Optional.of("https://desk.example"), Optional.empty());

        assertThat(doorway.tls(SentRequest.get("/").asRequest())).isTrue();
        assertThat(doorway.fromOurPages(SentRequest.post("/").with("Origin", "https://desk.example")
                .with("Host", "127.0.0.1:8080").asRequest())).isTrue();
    }
}
