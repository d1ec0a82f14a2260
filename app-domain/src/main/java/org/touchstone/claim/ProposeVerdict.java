package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Proposes what came out; from then on a second person is asked. */
@Dependent
public class ProposeVerdict {

    private final Workbench bench;

    @Inject
    public ProposeVerdict(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param shown the revision the member had in sight
     * @param rating the key of a rating of the scale that goes for the article
     * @throws org.touchstone.newsroom.Refusal.NotAllowed unless the assignee does it
     * @throws org.touchstone.newsroom.Refusal.Invalid when the rule of sourcing is not met
     * @throws org.touchstone.newsroom.Refusal.Overtaken when what it is decided on was changed since
     */
    @Transactional
    public void propose(Member member, ClaimId claimId, int shown, @Nullable String rating,
                        @Nullable String rationale) {
        member.must(Ability.PROPOSE_VERDICT);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.PROPOSE, member, shown);
        bench.tell(claim.propose(rating, rationale, bench.evidence(claim), bench.deed(member)));
    }
}
