package org.touchstone.persistence.newsroom;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;

/** The newsroom's row. */
public interface StoredNewsrooms extends Newsrooms {

    EntityManager entityManager();

    @Override
    @HQL("from Newsroom")
    Optional<Newsroom> find();

    @Override
    default void add(Newsroom newsroom) {
        entityManager().persist(newsroom);
    }
}
