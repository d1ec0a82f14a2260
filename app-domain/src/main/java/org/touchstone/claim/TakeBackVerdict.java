package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Takes a proposed verdict back before anybody has decided on it. */
@Dependent
public class TakeBackVerdict {

    private final Workbench bench;

    @Inject
    public TakeBackVerdict(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param shown the revision the member had in sight
     * @throws org.touchstone.newsroom.Refusal.NotAllowed unless the proposer does it
     * @throws org.touchstone.newsroom.Refusal.Overtaken when what it is decided on was changed since
     */
    @Transactional
    public void takeBack(Member member, ClaimId claimId, int shown) {
        member.must(Ability.PROPOSE_VERDICT);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.TAKE_BACK, member, shown);
        bench.tell(claim.takeBack(bench.evidence(claim), bench.deed(member)));
    }
}
