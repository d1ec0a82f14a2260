package org.touchstone.persistence.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.touchstone.article.Arrival;
import org.touchstone.article.ArrivalId;
import org.touchstone.article.Arrivals;
import org.touchstone.persistence.Held;

/** The rows of texts on their way in. */
@Dependent
public class StoredArrivals implements Arrivals {

    private final EntityManager entityManager;

    @Inject
    public StoredArrivals(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Arrival arrival) {
        entityManager.persist(arrival);
    }

    @Override
    public Optional<Arrival> withId(ArrivalId arrivalId) {
        return Optional.ofNullable(entityManager.find(Arrival.class, arrivalId));
    }

    @Override
    public Optional<Arrival> forChange(ArrivalId arrivalId) {
        return Held.alone(entityManager, Arrival.class, arrivalId);
    }

    @Override
    public void prune(Instant untouchedSince) {
        Held.change(entityManager, "delete from arrival_piece p using arrival a where a.arrival_id = p.arrival_id"
                + " and a.changed_at < :moment").setParameter("moment", untouchedSince).executeUpdate();
        Held.change(entityManager, "delete from arrival where changed_at < :moment")
                .setParameter("moment", untouchedSince).executeUpdate();
    }
}
