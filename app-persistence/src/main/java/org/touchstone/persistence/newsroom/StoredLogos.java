package org.touchstone.persistence.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.touchstone.article.Files;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Logo;
import org.touchstone.newsroom.Logos;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The logos' rows; their bytes are kept with all other files. */
@Dependent
public class StoredLogos implements Logos {

    private final EntityManager entityManager;
    private final Files files;

    @Inject
    public StoredLogos(EntityManager entityManager, Files files) {
        this.entityManager = entityManager;
        this.files = files;
    }

    @Override
    public Logo keep(byte[] png, int width, int height, MemberId by, Instant at) {
        String sha256 = files.keep(png).hex();
        Held.change(entityManager, """
                        insert into logo (sha256, width, height, kept_by, kept_at)
                        values (:digest, :width, :height, :by, :at) on conflict (sha256) do nothing""")
                .setParameter("digest", sha256).setParameter("width", width).setParameter("height", height)
                .setParameter("by", by.value()).setParameter("at", at)
                .executeUpdate();
        return new Logo(sha256, width, height);
    }

    @Override
    public Optional<Logo> find(String sha256) {
        return Held.statement(entityManager, "select width, height from logo where sha256 = :digest", Object[].class)
                .setParameter("digest", sha256).uniqueResultOptional()
                .map(row -> new Logo(sha256, ((Number) row[0]).intValue(), ((Number) row[1]).intValue()));
    }

    @Override
    public byte[] bytes(Logo logo) {
        return files.bytes(new Sha256(logo.sha256()))
                .orElseThrow(() -> new IllegalStateException("the logo's file is missing: " + logo.sha256()));
    }
}
