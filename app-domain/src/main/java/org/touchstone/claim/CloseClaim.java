package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Closes a claim that gets no verdict of its own; a second person signs for it before publication. */
@Dependent
public class CloseClaim {

    private final Workbench bench;
    private final Claims claims;

    @Inject
    public CloseClaim(Workbench bench, Claims claims) {
        this.bench = bench;
        this.claims = claims;
    }

    /**
     * @param shown the revision the member had in sight
     * @param duplicateOf of a DUPLICATE, the claim of the same article that says the same
     * @throws org.touchstone.newsroom.Refusal.Invalid naming what is missing
     * @throws org.touchstone.newsroom.Refusal.Overtaken when what it is decided on was changed since
     */
    @Transactional
    public void close(Member member, ClaimId claimId, int shown, @Nullable ClosedAs as, @Nullable ClaimId duplicateOf,
                      @Nullable String reason) {
        member.must(Ability.CLOSE_CLAIM);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.CLOSE, member, shown);
        Claim other = duplicateOf == null ? null : claims.withId(duplicateOf).orElse(null);
        bench.tell(claim.close(as, other, reason, bench.evidence(claim), bench.deed(member)));
    }
}
