package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Takes down the flag of a claim whose source changed: somebody has looked at it again. */
@Dependent
public class AttendToClaim {

    private final Workbench bench;

    @Inject
    public AttendToClaim(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param seen the revision the member was shown
     * @throws Refusal.NotAllowed unless it is the assignee or an editor
     * @throws Refusal.Stale when a source changed again since
     */
    @Transactional
    public void attend(Member member, ClaimId claimId, int seen) {
        member.must(Ability.PROPOSE_VERDICT);
        Claim claim = bench.take(claimId);
        Evidence evidence = bench.evidence(claim);
        if (!bench.seen(claimId, seen).fingerprint().equals(claim.fingerprint(evidence))) {
            throw new Refusal.Stale(List.of());
        }
        bench.tell(claim.attend(evidence, bench.deed(member)));
    }
}
