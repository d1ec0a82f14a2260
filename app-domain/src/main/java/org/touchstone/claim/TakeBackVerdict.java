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
     * @throws org.touchstone.newsroom.Refusal.NotAllowed unless the proposer does it
     */
    @Transactional
    public void takeBack(Member member, ClaimId claimId) {
        member.must(Ability.PROPOSE_VERDICT);
        Claim claim = bench.take(claimId);
        bench.tell(claim.takeBack(bench.evidence(claim), bench.deed(member)));
    }
}
