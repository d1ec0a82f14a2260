package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Takes a closed claim up again. */
@Dependent
public class ReopenClaim {

    private final Workbench bench;

    @Inject
    public ReopenClaim(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param shown the revision the member had in sight
     * @throws org.touchstone.newsroom.Refusal.Overtaken when what it is decided on was changed since
     */
    @Transactional
    public void reopen(Member member, ClaimId claimId, int shown, @Nullable String reason) {
        member.must(Ability.CLOSE_CLAIM);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.REOPEN, member, shown);
        bench.tell(claim.reopen(reason, bench.evidence(claim), bench.deed(member)));
    }
}
