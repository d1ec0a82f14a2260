package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Sends a proposed or approved verdict back with a reason. */
@Dependent
public class ReturnVerdict {

    private final Workbench bench;

    @Inject
    public ReturnVerdict(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param shown the revision the member had in sight
     * @throws org.touchstone.newsroom.Refusal.Overtaken when what it is decided on was changed since
     */
    @Transactional
    public void giveBack(Member member, ClaimId claimId, int shown, @Nullable String reason) {
        member.must(Ability.RETURN_VERDICT);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.RETURN, member, shown);
        bench.tell(claim.giveBack(reason, bench.evidence(claim), bench.deed(member)));
    }
}
