package org.touchstone.deploy.bench;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A member's session, made in the database without a password: the cookie, its hash, and the token of its forms. */
record Session(String token) {

    static Session fresh() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return new Session(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String cookie() {
        return "touchstone=" + token;
    }

    /** What the database holds of it. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What its forms send along. */
    String actToken() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal("act".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    HttpRequest.Builder signed(HttpRequest.Builder request) {
        return request.header("Cookie", cookie()).header("Act-Token", actToken());
    }
}
