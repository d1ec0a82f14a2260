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
     * @param shown the revision the member had in sight
     * @throws org.touchstone.newsroom.Refusal.Overtaken when somebody else changed the citation since
     */
    @Transactional
    public void remove(Member member, ClaimId claimId, int citation, int shown) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        String seen = bench.seen(claimId, shown).snapshot().value("citation." + citation);
        bench.tell(claim.removeCitation(citation, seen, bench.evidence(claim), bench.deed(member)));
    }
}
