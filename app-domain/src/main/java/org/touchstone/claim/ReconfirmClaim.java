package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Says of a claim that a next draft moved or changed that it is still about what stands there. */
@Dependent
public class ReconfirmClaim {

    private final Workbench bench;

    @Inject
    public ReconfirmClaim(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param seen the revision the member was shown
     * @throws Refusal.NotAllowed when it is approved and the member may not approve it
     * @throws Refusal.NotNow when nothing is asked of it
     * @throws Refusal.Stale when it stands on other words than the member was shown
     */
    @Transactional
    public void reconfirm(Member member, ClaimId claimId, int seen) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        Snapshot shown = bench.seen(claimId, seen).snapshot();
        Snapshot now = bench.seen(claimId, claim.revision()).snapshot();
        if (!shown.value("exact").equals(now.value("exact"))
                || !shown.value("standing").equals(now.value("standing"))) {
            throw new Refusal.Stale(List.of());
        }
        bench.tell(claim.reconfirm(bench.evidence(claim), bench.deed(member)));
    }
}
