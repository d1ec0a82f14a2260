package org.touchstone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.touchstone.newsroom.Password;
import org.touchstone.newsroom.PasswordHashing;
import org.touchstone.newsroom.Refusal;

/**
 * Argon2id (RFC 9106) at the strength OWASP asks for: 19 MiB, two passes, one lane; in the PHC string format. Only as
 * many at a time as there are processors, because each takes its memory.
 */
@ApplicationScoped
public class Argon2Passwords implements PasswordHashing {

    private static final Strength TODAYS = new Strength(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PATIENCE_SECONDS = 10;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([\\w+/-]+)\\$([\\w+/-]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private record Strength(int kibibytes, int passes, int lanes) {
    }

    private record Encoded(Strength strength, byte[] salt, byte[] hash) {

        static Optional<Encoded> of(String text) {
            Matcher m = PHC.matcher(text);
            return m.matches()
                    ? Optional.of(new Encoded(new Strength(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)),
                            Integer.parseInt(m.group(3))), Base64.getDecoder().decode(m.group(4)),
                            Base64.getDecoder().decode(m.group(5))))
                    : Optional.empty();
        }

        String text() {
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return "$argon2id$v=19$m=" + strength.kibibytes + ",t=" + strength.passes + ",p=" + strength.lanes + "$"
                    + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        }
    }

    @Override
    public String hash(Password password) {
        byte[] salt = salt();
        return new Encoded(TODAYS, salt, computed(password, TODAYS, salt)).text();
    }

    @Override
    public boolean matches(Password password, Optional<String> hash) {
        Optional<Encoded> known = hash.flatMap(Encoded::of);
        Encoded against = known.orElseGet(() -> new Encoded(TODAYS, salt(), new byte[HASH_BYTES]));
        byte[] computed = computed(password, against.strength, against.salt);
        return MessageDigest.isEqual(computed, against.hash) && known.isPresent();
    }

    @Override
    public boolean outdated(String hash) {
        return Encoded.of(hash).filter(encoded -> encoded.strength.equals(TODAYS)).isEmpty();
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private byte[] computed(Password password, Strength strength, byte[] salt) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal.TooSoon("signin.busy", Duration.ofSeconds(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.TooSoon("signin.busy", Duration.ofSeconds(PATIENCE_SECONDS));
        }
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(strength.kibibytes).withIterations(strength.passes)
                    .withParallelism(strength.lanes).withSalt(salt).build());
            byte[] hash = new byte[HASH_BYTES];
            argon2.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turns.release();
        }
    }
}
