package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Shows a member their own text on its way in, and where the same text is already. */
@Dependent
public class SeeArrival {

    private final Arrivals arrivals;
    private final Articles articles;

    @Inject
    public SeeArrival(Arrivals arrivals, Articles articles) {
        this.arrivals = arrivals;
        this.articles = articles;
    }

    /** The arrival, and the article that has exactly this text already. */
    public record Seen(Arrival arrival, Optional<Article> known) {
    }

    /**
     * @throws Refusal.NotFound when it is not this member's
     */
    @Transactional
    public Seen see(Member member, ArrivalId arrivalId) {
        member.must(Ability.IMPORT_ARTICLE);
        Arrival arrival = arrivals.withId(arrivalId).filter(found -> member.is(found.memberId()))
                .orElseThrow(() -> new Refusal.NotFound("arrival"));
        // read while the transaction lasts
        arrival.leftOut();
        return new Seen(arrival, arrival.text().isEmpty() ? Optional.empty()
                : articles.withText(Sha256.of(arrival.text())).flatMap(articles::withId));
    }
}
