package org.touchstone.article;

import java.util.Optional;

/** The bytes of imported originals and of files attached to sources, kept by their SHA-256. */
public interface Files {

    /**
     * Keeps the bytes unless they are kept already.
     *
     * @return their digest
     */
    Sha256 keep(byte[] bytes);

    Optional<byte[]> bytes(Sha256 sha256);
}
