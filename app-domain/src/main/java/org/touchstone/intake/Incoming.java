package org.touchstone.intake;

import java.nio.charset.StandardCharsets;

/**
 * What came in, before anybody knows what it is. The bytes are not copied: whoever hands them over leaves them alone.
 *
 * @param bytes what came in
 * @param fileName the name it was uploaded under, or empty
 * @param declaredType the media type that a browser or server claimed, with its parameters, or empty
 * @param address where it was fetched from, after redirects, or empty
 * @param pasted whether it is text that somebody pasted, which is kept as it stands
 */
public record Incoming(byte[] bytes, String fileName, String declaredType, String address, boolean pasted) {

    /**
     * Text that somebody pasted or typed.
     *
     * @throws Unreadable UNSTORABLE when it holds NUL or half of a surrogate pair
     */
    public static Incoming pasted(String text) throws Unreadable {
        if (!Prose.storable(text)) {
            throw new Unreadable(Unreadable.Reason.UNSTORABLE);
        }
        return new Incoming(text.getBytes(StandardCharsets.UTF_8), "", "text/plain; charset=utf-8", "", true);
    }

    /** An uploaded file. */
    public static Incoming file(byte[] bytes, String fileName, String declaredType) {
        return new Incoming(bytes, fileName, declaredType, "", false);
    }

    /** A fetched page. Its address's ending is no claim: {@code story.php} may well be a page. */
    public static Incoming page(byte[] bytes, String declaredType, String address) {
        return new Incoming(bytes, "", declaredType, address, false);
    }
}
