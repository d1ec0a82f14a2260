package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Puts a claim back among those nobody has. */
@Dependent
public class UnassignClaim {

    private final Workbench bench;

    @Inject
    public UnassignClaim(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param shown the revision the member had in sight
     * @throws org.touchstone.newsroom.Refusal.NotAllowed unless the assignee or an editor does it
     * @throws org.touchstone.newsroom.Refusal.Overtaken when what it is decided on was changed since
     */
    @Transactional
    public void unassign(Member member, ClaimId claimId, int shown, @Nullable String reason) {
        member.must(Ability.PROPOSE_VERDICT);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.UNASSIGN, member, shown);
        bench.tell(claim.unassign(reason, bench.evidence(claim), bench.deed(member)));
    }
}
