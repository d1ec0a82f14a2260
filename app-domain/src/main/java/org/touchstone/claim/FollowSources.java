package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.touchstone.newsroom.Members;
import org.touchstone.source.SourceEvent;

/** Carries a change of a source to every claim that cites it, so that approvals lapse and it asks for attention. */
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
            var deed = new Deed(members.get(event.by()), event.at());
            var flag = event.what().callsForAttention() ? new Attention(event.sourceId(), event.at()) : null;
            var happened = new ArrayList<ClaimEvent>();
            for (Claim claim : bench.takeAll(claims.citing(event.sourceId()))) {
                happened.addAll(claim.sourceChanged(bench.seen(claim.claimId(), claim.revision()).fingerprint(),
                        flag, bench.evidence(claim), deed));
            }
            bench.tell(happened);
        }
    }
}
