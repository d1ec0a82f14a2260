package org.touchstone.web.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One answer as bytes, plain and packed, each with its strong entity tag (RFC 9110, 8.8.3).
 *
 * @param status 200, or that of an answer which is as public, 410 for example
 * @param packed gzip (RFC 1952); null where it saves nothing
 * @param headers further headers of this answer
 */
public record Body(int status, String type, byte[] plain, byte @Nullable [] packed, String tag, String packedTag,
                   Map<String, String> headers) {

    private static final int WORTH_PACKING = 256;

    /** Packs and tags an answer. */
    public static Body of(int status, String type, byte[] plain, Map<String, String> headers) {
        String digest = digest(plain);
        byte[] packed = plain.length < WORTH_PACKING || compressed(type) ? null : packed(plain);
        boolean worth = packed != null && packed.length < plain.length * 9 / 10;
        return new Body(status, type, plain, worth ? packed : null, '"' + digest + '"', '"' + digest + "-gz\"",
                Map.copyOf(headers));
    }

    /** A text that is found at its address, in UTF-8. */
    public static Body text(String type, String text, Map<String, String> headers) {
        return of(200, type, text.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The same with headers of the address it is found at. */
    Body with(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Body(status, type, plain, packed, tag, packedTag, Map.copyOf(all));
    }

    /** How much memory it takes, about, in bytes. */
    int weight() {
        return 512 + plain.length + (packed == null ? 0 : packed.length);
    }

    private static boolean compressed(String type) {
        return type.startsWith("image/png") || type.startsWith("font/");
    }

    private static byte[] packed(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 27);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
