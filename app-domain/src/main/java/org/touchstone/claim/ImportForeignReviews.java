package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.touchstone.intake.ClaimReviews;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Takes in reviews by other organisations from a page or a data feed. */
@Dependent
public class ImportForeignReviews {

    private final ForeignReviews reviews;
    private final Event<ForeignReviewsTaken> events;
    private final Clock clock;

    @Inject
    public ImportForeignReviews(ForeignReviews reviews, Event<ForeignReviewsTaken> events, Clock clock) {
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return how many of them were not known yet
     * @throws Refusal.Invalid when the document describes no review
     */
    @Transactional
    public int take(Member member, byte[] document) {
        member.must(Ability.KEEP_SOURCE);
        List<ClaimReviews.Told> told = ClaimReviews.read(document);
        if (told.isEmpty()) {
            throw new Refusal.Invalid("address", "foreign.none");
        }
        Instant now = clock.instant();
        int kept = reviews.add(told, member.memberId(), now);
        events.fire(new ForeignReviewsTaken(kept, member.memberId(), now));
        return kept;
    }
}
