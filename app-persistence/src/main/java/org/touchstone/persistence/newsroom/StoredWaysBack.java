package org.touchstone.persistence.newsroom;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.TokenHash;
import org.touchstone.newsroom.WayBack;
import org.touchstone.newsroom.WaysBack;

/** The rows of the links by which members come back. */
public interface StoredWaysBack extends WaysBack {

    EntityManager entityManager();

    @Override
    default void add(WayBack way) {
        entityManager().persist(way);
    }

    @Override
    default Optional<WayBack> withHash(TokenHash tokenHash) {
        return Optional.ofNullable(entityManager().find(WayBack.class, tokenHash));
    }

    @Override
    @HQL("from WayBack where memberId = :memberId and ended is null")
    List<WayBack> notEndedOf(MemberId memberId);
}
