package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.touchstone.newsroom.Members;
import org.touchstone.source.SourceEvent;

/** Carries a change of a source to every claim that cites it, so that approvals which leaned on it lapse. */
@Dependent
public class FollowSources {

    private final Workbench bench;
    private final Claims claims;
    private final Members members;

    @Inject
    public FollowSources(Workbench bench, Claims claims, Members members) {
        this.bench = bench;
        this.claims = claims;
        this.members = members;
    }

    void follow(@Observes SourceEvent event) {
        if (event.what().changesContent()) {
            for (ClaimId claimId : claims.citing(event.sourceId())) {
                Claim claim = bench.take(claimId);
                bench.tell(claim.sourceChanged(bench.seen(claimId, claim.revision()).fingerprint(),
                        bench.evidence(claim), new Deed(members.get(event.by()), event.at())));
            }
        }
    }
}
