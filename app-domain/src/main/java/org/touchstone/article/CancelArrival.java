package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Breaks off the reading of a text, or throws a read one away. */
@Dependent
public class CancelArrival {

    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    public CancelArrival(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Transactional
    public void cancel(Member member, ArrivalId arrivalId) {
        member.must(Ability.IMPORT_ARTICLE);
        arrivals.ownForChange(member, arrivalId).cancel(clock.instant());
    }
}
