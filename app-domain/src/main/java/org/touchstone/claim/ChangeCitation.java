package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Changes how a claim uses a source. */
@Dependent
public class ChangeCitation {

    private final Workbench bench;

    @Inject
    public ChangeCitation(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param citation its number within the claim
     * @param base the revision the form was filled from
     * @throws org.touchstone.newsroom.Refusal.Stale when somebody else changed the citation since
     */
    @Transactional
    public void change(Member member, ClaimId claimId, int citation, int base, Citation.Use use) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        String seen = bench.seen(claimId, base).snapshot().value("citation." + citation);
        bench.tell(claim.changeCitation(citation, seen, use, bench.evidence(claim), bench.deed(member)));
    }
}
