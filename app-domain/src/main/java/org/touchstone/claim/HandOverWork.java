package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Refusal;

/** Moves all open work of a member to others in one act: somebody is ill, or has left. */
@Dependent
public class HandOverWork {

    private final Workbench bench;
    private final Claims claims;
    private final Members members;

    @Inject
    public HandOverWork(Workbench bench, Claims claims, Members members) {
        this.bench = bench;
        this.claims = claims;
        this.members = members;
    }

    /**
     * @param to who takes the work over; several get the claims in turn, by the claims' numbers
     * @return how many claims were moved
     * @throws Refusal.Invalid when nobody is named, or the member is to hand over to themselves
     */
    @Transactional
    public int handOver(Member member, MemberId from, List<MemberId> to) {
        member.must(Ability.ASSIGN_CLAIM);
        if (to.isEmpty() || to.contains(from)) {
            throw new Refusal.Invalid("to", "claim.handOverToWhom");
        }
        List<Member> heirs = to.stream().distinct().map(members::get).toList();
        var happened = new ArrayList<ClaimEvent>();
        int moved = 0;
        for (Claim claim : bench.takeAll(claims.openOf(from))) {
            // it may have been decided, or given to another, before it was held
            if (claim.assignee().filter(from::equals).isPresent() && claim.state().allows(ClaimAct.ASSIGN)) {
                Member heir = heirs.get(moved % heirs.size());
                var now = new Assignment(from, claim.due().orElse(null), claim.priority());
                happened.addAll(claim.assign(now, new Assignment(heir.memberId(), now.due(), now.priority()), heir,
                        bench.evidence(claim), bench.deed(member)));
                moved++;
            }
        }
        bench.tell(happened);
        return moved;
    }
}
