package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Suggests other words for the place of the newsroom's own draft on which a claim stands. */
@Dependent
public class SuggestWording {

    private final Workbench bench;

    @Inject
    public SuggestWording(Workbench bench) {
        this.bench = bench;
    }

    /**
     * A suggestion made before is replaced by it; its history keeps both.
     *
     * @param shown the revision the member had in sight
     * @param words that could stand there instead; sent again as they are, nothing happens
     * @throws org.touchstone.newsroom.Refusal.NotNow when the article is somebody else's
     * @throws org.touchstone.newsroom.Refusal.Invalid when they are what stands there already
     * @throws org.touchstone.newsroom.Refusal.Overtaken when somebody else suggested something, or the claim stands on
     *     other words, since
     */
    @Transactional
    public void suggest(Member member, ClaimId claimId, int shown, @Nullable String words) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.SUGGEST_WORDING, member, shown);
        bench.tell(claim.suggestWording(words, bench.evidence(claim), bench.deed(member)));
    }
}
