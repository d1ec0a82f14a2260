package org.touchstone.intake;

/**
 * What a fetch brought.
 *
 * @param bytes the body as decoded, at most ten megabytes
 * @param mediaType the media type the site declared, with its parameters, or empty
 * @param address the address it came from in the end, after redirects
 */
public record Fetched(byte[] bytes, String mediaType, String address) {

    /** The same as a document to be read. */
    public Incoming incoming() {
        return Incoming.page(bytes, mediaType, address);
    }
}
