package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Accepts or declines, as an editor who did not suggest it, the wording suggested for a claim. */
@Dependent
public class AnswerWording {

    private final Workbench bench;

    @Inject
    public AnswerWording(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param shown the revision the member had in sight
     * @param reason why; asked for when it is declined
     * @throws org.touchstone.newsroom.Refusal.NotAllowed when the member suggested it
     * @throws org.touchstone.newsroom.Refusal.NotNow when no suggestion waits
     * @throws org.touchstone.newsroom.Refusal.Overtaken when it is not any more what the member was shown
     */
    @Transactional
    public void answer(Member member, ClaimId claimId, int shown, SuggestedWording.Answer with,
                       @Nullable String reason) {
        member.must(Ability.ANSWER_WORDING);
        Claim claim = bench.take(claimId);
        bench.mustBeInSight(claim, ClaimAct.ANSWER_WORDING, member, shown);
        bench.tell(claim.answerWording(with, reason, bench.evidence(claim), bench.deed(member)));
    }
}
