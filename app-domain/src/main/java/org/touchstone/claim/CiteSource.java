package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.source.SourceId;

/** Cites a source for a claim. */
@Dependent
public class CiteSource {

    private final Workbench bench;

    @Inject
    public CiteSource(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotFound when the member may not see the source
     */
    @Transactional
    public void cite(Member member, ClaimId claimId, SourceId sourceId, Citation.Use use) {
        member.must(Ability.WRITE_CLAIM);
        bench.holdSource(sourceId);
        Claim claim = bench.take(claimId);
        bench.tell(claim.cite(sourceId, use, bench.evidence(claim, sourceId), bench.deed(member)));
    }
}
