package org.touchstone.persistence.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.touchstone.article.Files;
import org.touchstone.article.Sha256;
import org.touchstone.persistence.Held;

/** The files' rows: in the database, so that one backup and one transaction hold all. */
@Dependent
public class StoredFiles implements Files {

    private final EntityManager entityManager;

    @Inject
    public StoredFiles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Sha256 keep(byte[] bytes) {
        Sha256 sha256 = Sha256.of(bytes);
        Held.change(entityManager, """
                        insert into stored_file (sha256, bytes, size) values (:digest, :bytes, :size)
                        on conflict (sha256) do nothing""")
                .setParameter("digest", sha256.hex())
                .setParameter("bytes", bytes)
                .setParameter("size", (long) bytes.length)
                .executeUpdate();
        return sha256;
    }

    @Override
    public Optional<byte[]> bytes(Sha256 sha256) {
        return Held.statement(entityManager, "select bytes from stored_file where sha256 = :digest", byte[].class)
                .setParameter("digest", sha256.hex()).uniqueResultOptional();
    }
}
