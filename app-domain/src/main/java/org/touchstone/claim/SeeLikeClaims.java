package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member earlier claims that say something alike, so that alike cases are rated alike. */
@Dependent
public class SeeLikeClaims {

    /** How many are shown at most. */
    public static final int MOST = 6;

    private final Claims claims;
    private final LikeClaims likeClaims;

    @Inject
    public SeeLikeClaims(Claims claims, LikeClaims likeClaims) {
        this.claims = claims;
        this.likeClaims = likeClaims;
    }

    /** Claims like this one. */
    @Transactional
    public LikeClaims.Answer see(Member member, ClaimId claimId) {
        member.must(Ability.READ_DESK);
        return likeClaims.like(claims.get(claimId).words().wording(), claimId, MOST);
    }

    /** Claims like a text somebody looks for. */
    @Transactional
    public LikeClaims.Answer see(Member member, String words) {
        member.must(Ability.READ_DESK);
        return likeClaims.like(words, null, MOST);
    }

    /** Claims like each of several texts, in their order. */
    @Transactional
    public List<LikeClaims.Answer> see(Member member, List<String> texts) {
        member.must(Ability.READ_DESK);
        return likeClaims.like(texts, MOST);
    }
}
