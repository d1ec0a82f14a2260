package org.touchstone.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files for tests. */
public class InMemoryFiles implements Files {

    private final Map<Sha256, byte[]> files = new HashMap<>();

    @Override
    public Sha256 keep(byte[] bytes) {
        Sha256 digest = Sha256.of(bytes);
        files.putIfAbsent(digest, bytes.clone());
        return digest;
    }

    @Override
    public Optional<byte[]> bytes(Sha256 sha256) {
        return Optional.ofNullable(files.get(sha256));
    }
}
