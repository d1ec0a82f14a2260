package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Flags a claim as waiting for somebody outside until a day, or takes the flag down. */
@Dependent
public class WaitForSomeone {

    private final Workbench bench;

    @Inject
    public WaitForSomeone(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param shown the revision the member had in sight
     * @param whom who is waited for; nobody takes the flag down
     * @throws org.touchstone.newsroom.Refusal.NotAllowed unless the assignee or an editor does it
     * @throws org.touchstone.newsroom.Refusal.Overtaken when what it is decided on was changed since
     */
    @Transactional
    public void waitFor(Member member, ClaimId claimId, int shown, @Nullable String whom, @Nullable LocalDate until) {
        member.must(Ability.PROPOSE_VERDICT);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.WAIT, member, shown);
        bench.tell(claim.waitFor(whom, until, bench.evidence(claim), bench.deed(member)));
    }
}
