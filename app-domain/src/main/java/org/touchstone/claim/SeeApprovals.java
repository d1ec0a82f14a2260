package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/**
 * Tells an editor how they stand to the proposals that wait: which they have seen, and which can be approved together.
 */
@Dependent
public class SeeApprovals {

    private final Workbench bench;
    private final Claims claims;
    private final ShownRevisions shownRevisions;
    private final Notes notes;

    @Inject
    public SeeApprovals(Workbench bench, Claims claims, ShownRevisions shownRevisions, Notes notes) {
        this.bench = bench;
        this.claims = claims;
        this.shownRevisions = shownRevisions;
        this.notes = notes;
    }

    /**
     * How an editor stands to one proposal.
     *
     * @param revision the claim's
     * @param seen whether they were shown exactly this
     * @param lowRisk whether it would be low-risk once seen
     */
    public record Standing(int revision, boolean seen, boolean lowRisk) {

        /** Whether the editor may approve it together with others now. */
        public boolean together() {
            return seen && lowRisk;
        }
    }

    /**
     * @param claimIds of one page of the queue
     */
    @Transactional
    public Map<ClaimId, Standing> see(Member member, List<ClaimId> claimIds) {
        member.must(Ability.APPROVE_VERDICT);
        Map<ClaimId, Shown> shown = shownRevisions.of(member.memberId(), claimIds);
        Set<ClaimId> talkedAbout = notes.withOpenTalk(claimIds);
        var standings = new HashMap<ClaimId, Standing>();
        for (Claim claim : claims.withIds(claimIds)) {
            Shown now = shown.getOrDefault(claim.claimId(), Shown.NEVER);
            boolean lowRisk = LowRisk.refusal(claim, bench.evidence(claim), talkedAbout.contains(claim.claimId()),
                    new Shown(claim.revision(), 0), member).isEmpty();
            standings.put(claim.claimId(), new Standing(claim.revision(), now.revision() == claim.revision(), lowRisk));
        }
        return standings;
    }
}
