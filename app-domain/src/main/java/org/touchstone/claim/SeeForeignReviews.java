package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member what other organisations found. */
@Dependent
public class SeeForeignReviews {

    private final ForeignReviews reviews;
    private final Claims claims;

    @Inject
    public SeeForeignReviews(ForeignReviews reviews, Claims claims) {
        this.reviews = reviews;
        this.claims = claims;
    }

    /** What they found of something like this claim. */
    @Transactional
    public List<ForeignReviews.Foreign> like(Member member, ClaimId claimId) {
        member.must(Ability.READ_DESK);
        return reviews.like(claims.get(claimId).words().wording(), 3);
    }

    /** The newest that hold these words; all of the newest without any. */
    @Transactional
    public List<ForeignReviews.Foreign> find(Member member, String words) {
        member.must(Ability.READ_DESK);
        return reviews.find(words, 100);
    }
}
