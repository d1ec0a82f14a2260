package org.touchstone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.newsroom.Password;

class Argon2PasswordsTest {

    private final Argon2Passwords passwords = new Argon2Passwords();
    private final Password password = Password.typed("tide and lantern 😀");

    @Test
    void hashHasTheStrengthOwaspAsksForAndASaltOfItsOwn() {
        String hash = passwords.hash(password);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("tide");
        assertThat(passwords.hash(password)).isNotEqualTo(hash);
        assertThat(passwords.outdated(hash)).isFalse();
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = passwords.hash(password);

        assertThat(passwords.matches(password, Optional.of(hash))).isTrue();
        assertThat(passwords.matches(Password.typed("tide and lantern"), Optional.of(hash))).isFalse();
        assertThat(passwords.matches(password, Optional.empty())).isFalse();
        assertThat(passwords.matches(password, Optional.of("no hash"))).isFalse();
    }

    /** The reference implementation's own example: argon2 with -id -t 2 -m 16 -p 1 -l 24, "password", "somesalt". */
    @Test
    void hashOfTheReferenceImplementationIsUnderstoodAndOutdated() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(passwords.matches(Password.typed("password"), Optional.of(reference))).isTrue();
        assertThat(passwords.outdated(reference)).isTrue();
    }
}
