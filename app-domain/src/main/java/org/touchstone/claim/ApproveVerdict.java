package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Says yes to a claim exactly as the editor was shown it. */
@Dependent
public class ApproveVerdict {

    private final Workbench bench;

    @Inject
    public ApproveVerdict(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param seen the revision the editor was shown
     * @throws org.touchstone.newsroom.Refusal.NotAllowed when the editor wrote or changed any part of it
     * @throws org.touchstone.newsroom.Refusal.Stale when what would be approved is not what was shown
     */
    @Transactional
    public void approve(Member member, ClaimId claimId, int seen) {
        member.must(Ability.APPROVE_VERDICT);
        Claim claim = bench.take(claimId);
        bench.tell(claim.approve(bench.seen(claimId, seen).fingerprint(), bench.evidence(claim), bench.deed(member)));
    }
}
