package org.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path HOME = Path.of("/opt/touch stone");

    @Test
    void withoutAnySettingItListensOnLoopbackAndKeepsItsDataInTheCheckout() throws CannotStart {
        Settings settings = Settings.read(HOME, Map.of(), List.of());
        assertThat(settings.httpAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.localUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.data()).isEqualTo(HOME.resolve("data"));
        assertThat(settings.ownDatabase()).isEmpty();
        assertThat(settings.demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "99999999999999999999"})
    void aPortThatCannotBeIsRefused(String port) {
        assertThatThrownBy(() -> read("TOUCHSTONE_HTTP_PORT", port))
                .isInstanceOf(CannotStart.class).hasMessageContaining("1 to 65535").hasMessageContaining(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65535", " 8081 "})
    void everyPortThatCanBeIsTaken(String port) throws CannotStart {
        assertThat(read("TOUCHSTONE_HTTP_PORT", port).httpPort()).isEqualTo(Integer.parseInt(port.strip()));
    }

    @Test
    void aDatabaseOfOnesOwnNeedsItsUserAndPassword() throws CannotStart {
        Map<String, String> environment = new HashMap<>();
        environment.put("TOUCHSTONE_DB_URL", "jdbc:postgresql://db.example.org/touchstone?ssl=true");
        assertThatThrownBy(() -> Settings.read(HOME, environment, List.of())).hasMessageContaining("TOUCHSTONE_DB_USER");
        environment.put("TOUCHSTONE_DB_USER", "desk");
        assertThatThrownBy(() -> Settings.read(HOME, environment, List.of()))
                .hasMessageContaining("TOUCHSTONE_DB_PASSWORD");
        environment.put("TOUCHSTONE_DB_PASSWORD", "correct horse");
        DatabaseAddress address = Settings.read(HOME, environment, List.of()).ownDatabase().orElseThrow();
        assertThat(address.password()).isEqualTo("correct horse");
        assertThat(address.toString()).doesNotContain("correct horse").doesNotContain("ssl");
    }

    @Test
    void onlyPostgresqlIsADatabase() {
        assertThatThrownBy(() -> read("TOUCHSTONE_DB_URL", "jdbc:h2:mem:x")).hasMessageContaining("jdbc:postgresql:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks.example.org", "ftp://checks.example.org", "https://", "https://a.example/?q"})
    void aPublicAddressThatReadersCouldNotOpenIsRefused(String url) {
        assertThatThrownBy(() -> read("TOUCHSTONE_PUBLIC_URL", url)).hasMessageContaining("TOUCHSTONE_PUBLIC_URL");
    }

    @Test
    void thePublicAddressEndsWithoutASlash() throws CannotStart {
        assertThat(read("TOUCHSTONE_PUBLIC_URL", "https://checks.example.org//").publicUrl())
                .isEqualTo("https://checks.example.org");
    }

    @Test
    void anUnknownArgumentIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Settings.read(HOME, Map.of(), List.of("--dmeo")))
                .hasMessageContaining("--dmeo").hasMessageContaining("--demo");
    }

    private static Settings read(String name, String value) throws CannotStart {
        return Settings.read(HOME, Map.of(name, value), List.of());
    }
}
