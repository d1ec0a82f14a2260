package org.touchstone.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a member proves themselves with. Any characters are welcome and none is demanded; only length counts, and that
 * it is not the first thing somebody else would try (NIST SP 800-63B, 5.1.1).
 */
public record Password(String value) {

    /** The fewest code points of a new password. */
    public static final int SHORTEST = 12;
    /** The most code points of a password, so that nobody keeps the server busy with one. */
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = common();

    /** As typed to sign in; brought to the form NFKC, so that the same keys give the same password everywhere. */
    public static Password typed(@Nullable String typed) {
        return new Password(typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }

    /**
     * A new one, chosen by the member of this address and name.
     *
     * @throws Refusal.Invalid for the field {@code password} when it is too short, too long or too easily guessed
     */
    public static Password chosen(@Nullable String typed, EmailAddress email, String name) {
        Password password = typed(typed);
        int length = password.length();
        if (length < SHORTEST) {
            throw new Refusal.Invalid("password", "password.short", SHORTEST, length);
        }
        if (length > LONGEST) {
            throw new Refusal.Invalid("password", "password.long", LONGEST, length);
        }
        if (!Typed.storable(password.value)) {
            throw new Refusal.Invalid("password", "typed.unstorable");
        }
        String plain = plain(password.value);
        String address = email.value();
        if (plain.equals(plain(address)) || plain.equals(plain(address.substring(0, address.indexOf('@'))))
                || plain.equals(plain(name))) {
            throw new Refusal.Invalid("password", "password.yours");
        }
        if (plain.codePoints().distinct().count() < 3 || COMMON.contains(plain)) {
            throw new Refusal.Invalid("password", "password.common");
        }
        return password;
    }

    /** Its length in code points. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** Whether it could be anybody's: too long a one is not worth a hash. */
    boolean conceivable() {
        return !value.isEmpty() && length() <= LONGEST;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private static Set<String> common() {
        try (InputStream list = Password.class.getResourceAsStream("common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Password[secret]";
    }
}
