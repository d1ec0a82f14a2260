package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Takes a citation off a claim; the source itself stays. */
@Dependent
public class RemoveCitation {

    private final Workbench bench;

    @Inject
    public RemoveCitation(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param citation its number within the claim
     */
    @Transactional
    public void remove(Member member, ClaimId claimId, int citation) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        bench.tell(claim.removeCitation(citation, bench.evidence(claim), bench.deed(member)));
    }
}
