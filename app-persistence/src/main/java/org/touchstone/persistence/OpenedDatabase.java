package org.touchstone.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The transaction's own entity manager, for every adapter. */
@ApplicationScoped
public class OpenedDatabase {

    @Produces
    @Dependent
    @PersistenceContext(unitName = "touchstone")
    private EntityManager entityManager;
}
