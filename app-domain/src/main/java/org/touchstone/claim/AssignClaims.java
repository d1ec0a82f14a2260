package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Refusal;

/** Gives one claim, or many at once, to a member: all of them or none. */
@Dependent
public class AssignClaims {

    /** The most claims assigned by one act. */
    public static final int LIMIT = 1_000;

    private final Workbench bench;
    private final Members members;

    @Inject
    public AssignClaims(Workbench bench, Members members) {
        this.bench = bench;
        this.members = members;
    }

    /**
     * @param to who is to check them; whoever has them already keeps what they wrote there, for all to see
     * @throws Refusal.NotAllowed unless an editor assigns, or a checker takes an open claim
     */
    @Transactional
    public void assign(Member member, Collection<ClaimId> claimIds, MemberId to, @Nullable LocalDate due,
                       @Nullable Priority priority) {
        member.must(Ability.TAKE_CLAIM);
        if (claimIds.isEmpty() || claimIds.size() > LIMIT) {
            throw new Refusal.Invalid("claims", "claim.nothingChosen", LIMIT);
        }
        Member assignee = members.get(to);
        var happened = new ArrayList<ClaimEvent>();
        for (Claim claim : bench.takeAll(claimIds)) {
            happened.addAll(claim.assign(assignee, due, priority == null ? Priority.NORMAL : priority,
                    bench.evidence(claim), bench.deed(member)));
        }
        bench.tell(happened);
    }
}
