package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Sends a proposed or approved verdict back with a reason. */
@Dependent
public class ReturnVerdict {

    private final Workbench bench;

    @Inject
    public ReturnVerdict(Workbench bench) {
        this.bench = bench;
    }

    @Transactional
    public void giveBack(Member member, ClaimId claimId, @Nullable String reason) {
        member.must(Ability.RETURN_VERDICT);
        Claim claim = bench.take(claimId);
        bench.tell(claim.giveBack(reason, bench.evidence(claim), bench.deed(member)));
    }
}
