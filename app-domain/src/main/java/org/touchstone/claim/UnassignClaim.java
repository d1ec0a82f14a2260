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
     * @throws org.touchstone.newsroom.Refusal.NotAllowed unless the assignee or an editor does it
     */
    @Transactional
    public void unassign(Member member, ClaimId claimId, @Nullable String reason) {
        member.must(Ability.PROPOSE_VERDICT);
        Claim claim = bench.take(claimId);
        bench.tell(claim.unassign(reason, bench.evidence(claim), bench.deed(member)));
    }
}
