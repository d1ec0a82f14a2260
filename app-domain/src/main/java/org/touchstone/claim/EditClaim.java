package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Changes what a claim says, who claims it, and whether that was said so. */
@Dependent
public class EditClaim {

    private final Workbench bench;

    @Inject
    public EditClaim(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param base the revision the form was filled from; what others changed since in other fields stays
     * @throws org.touchstone.newsroom.Refusal.Stale when somebody else changed the same field to something else
     */
    @Transactional
    public void edit(Member member, ClaimId claimId, int base, ClaimWords wanted) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        ClaimWords seen = bench.seen(claimId, base).words();
        bench.tell(claim.edit(seen, wanted, bench.evidence(claim), bench.deed(member)));
    }
}
