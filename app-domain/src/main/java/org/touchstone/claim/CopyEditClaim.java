package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Mends the wording of an approved claim without touching its meaning; the approval waits to be confirmed. */
@Dependent
public class CopyEditClaim {

    private final Workbench bench;

    @Inject
    public CopyEditClaim(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param base the revision the form was filled from
     * @throws org.touchstone.newsroom.Refusal.Invalid when it is no copy edit, see {@link CopyEdit}
     * @throws org.touchstone.newsroom.Refusal.Stale when somebody else changed the words since
     */
    @Transactional
    public void edit(Member member, ClaimId claimId, int base, ClaimWords wanted) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        bench.tell(claim.copyEdit(bench.seen(claimId, base).words(), wanted, bench.evidence(claim),
                bench.deed(member)));
    }
}
