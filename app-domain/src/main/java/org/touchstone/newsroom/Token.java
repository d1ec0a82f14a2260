package org.touchstone.newsroom;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A secret of 256 random bits, in 43 letters fit for an address or a cookie. Whoever holds it is let in, so only its
 * hash is ever stored and it never shows in a log.
 */
public record Token(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @throws Refusal.NotFound when it has not the shape of a token
     */
    public Token {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal.NotFound("token");
        }
    }

    /** One that nobody has seen. */
    public static Token fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public TokenHash hash() {
        return TokenHash.of(value);
    }

    @Override
    public String toString() {
        return "Token[secret]";
    }
}
