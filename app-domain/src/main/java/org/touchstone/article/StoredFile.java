package org.touchstone.article;

import jakarta.persistence.Embeddable;

/**
 * A file the newsroom keeps, known by what is in it; the same bytes are kept once.
 *
 * @param name the file's name as it came, at most 255 code points, only ever shown and offered, never used as a path
 * @param mediaType what it was found to be
 * @param size in bytes
 */
@Embeddable
public record StoredFile(String sha256, String name, String mediaType, long size) {

    /** The largest file kept, in bytes: 10 MB. */
    public static final int SIZE_LIMIT = 10_000_000;
}
