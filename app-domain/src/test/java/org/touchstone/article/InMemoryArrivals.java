package org.touchstone.article;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Texts on their way in, for tests. */
public class InMemoryArrivals implements Arrivals {

    private final Map<ArrivalId, Arrival> arrivals = new LinkedHashMap<>();

    @Override
    public void add(Arrival arrival) {
        arrivals.put(arrival.arrivalId(), arrival);
    }

    @Override
    public Optional<Arrival> withId(ArrivalId arrivalId) {
        return Optional.ofNullable(arrivals.get(arrivalId));
    }

    @Override
    public Optional<Arrival> forChange(ArrivalId arrivalId) {
        return withId(arrivalId);
    }

    @Override
    public void prune(Instant untouchedSince) {
        // tests are short
    }
}
