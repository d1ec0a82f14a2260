package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/**
 * Approves several low-risk proposals that the editor has looked at, all or none. Each is approved by itself, exactly
 * as it was shown, and leaves its own audit entry.
 */
@Dependent
public class ApproveTogether {

    /** The most that are approved at once: as many as one page of the queue shows. */
    public static final int LIMIT = Desk.PAGE;

    private final Workbench bench;
    private final ShownRevisions shownRevisions;
    private final Notes notes;

    @Inject
    public ApproveTogether(Workbench bench, ShownRevisions shownRevisions, Notes notes) {
        this.bench = bench;
        this.shownRevisions = shownRevisions;
        this.notes = notes;
    }

    /**
     * @param seen the revision of each claim that the editor was shown
     * @return how many were approved
     * @throws Refusal.Invalid when none is chosen, or more than {@value #LIMIT}
     * @throws Refusal.Stale when one of them is not any more what was shown
     * @throws Refusal.NotNow when one of them is not low-risk
     */
    @Transactional
    public int approve(Member member, Map<ClaimId, Integer> seen) {
        member.must(Ability.APPROVE_VERDICT);
        if (seen.isEmpty() || seen.size() > LIMIT) {
            throw new Refusal.Invalid("claim", "claim.nothingChosen", LIMIT);
        }
        var happened = new ArrayList<ClaimEvent>();
        var held = bench.takeAll(seen.keySet());
        Map<ClaimId, Shown> shown = shownRevisions.of(member.memberId(), seen.keySet());
        Set<ClaimId> talkedAbout = notes.withOpenTalk(seen.keySet());
        for (Claim claim : held) {
            Evidence evidence = bench.evidence(claim);
            LowRisk.refusal(claim, evidence, talkedAbout.contains(claim.claimId()),
                    shown.getOrDefault(claim.claimId(), Shown.NEVER), member).ifPresent(refusal -> {
                        throw refusal;
                    });
            happened.add(claim.approve(bench.seen(claim.claimId(), seen.getOrDefault(claim.claimId(), 0))
                    .fingerprint(), evidence, bench.deed(member)));
        }
        bench.tell(happened);
        return happened.size();
    }
}
