package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Says, as an editor who wrote none of it, that a copy edit left an approved claim's meaning alone. */
@Dependent
public class ConfirmCopyEdit {

    private final Workbench bench;

    @Inject
    public ConfirmCopyEdit(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param seen the revision the editor was shown
     * @throws org.touchstone.newsroom.Refusal.NotAllowed when the editor wrote or changed any part of it
     * @throws org.touchstone.newsroom.Refusal.NotNow when no copy edit waits
     * @throws org.touchstone.newsroom.Refusal.Stale when it is not any more what was shown
     */
    @Transactional
    public void confirm(Member member, ClaimId claimId, int seen) {
        member.must(Ability.APPROVE_VERDICT);
        Claim claim = bench.take(claimId);
        bench.tell(claim.confirmCopyEdit(bench.seen(claimId, seen).fingerprint(), bench.evidence(claim),
                bench.deed(member)));
    }
}
