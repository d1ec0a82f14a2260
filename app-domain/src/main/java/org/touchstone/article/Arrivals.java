package org.touchstone.article;

import java.time.Instant;
import java.util.Optional;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Texts on their way in. */
public interface Arrivals {

    void add(Arrival arrival);

    Optional<Arrival> withId(ArrivalId arrivalId);

    /** The arrival, held for this transaction alone. */
    Optional<Arrival> forChange(ArrivalId arrivalId);

    /** Forgets those nobody touched since the moment. */
    void prune(Instant untouchedSince);

    /** The member's own arrival held for change, or {@link Refusal.NotFound}. */
    default Arrival ownForChange(Member member, ArrivalId arrivalId) {
        return forChange(arrivalId).filter(arrival -> member.is(arrival.memberId()))
                .orElseThrow(() -> new Refusal.NotFound("arrival"));
    }
}
