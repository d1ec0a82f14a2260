package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Typed;

/** Begins to take a text in. */
@Dependent
public class BeginArrival {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    public BeginArrival(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * @param nextOf the article it is to be the next draft of; null when it is to be a new article
     * @param asked a file's name or an address, at most 2000 code points; empty for a pasted text
     */
    @Transactional
    public ArrivalId begin(Member member, Origin origin, @Nullable ArticleId nextOf, String asked) {
        member.must(Ability.IMPORT_ARTICLE);
        Instant now = clock.instant();
        arrivals.prune(now.minus(KEPT));
        var arrival = new Arrival(new ArrivalId(UUID.randomUUID()), origin, nextOf,
                Typed.optional("address", asked, 2_000), member, now);
        arrivals.add(arrival);
        return arrival.arrivalId();
    }
}
