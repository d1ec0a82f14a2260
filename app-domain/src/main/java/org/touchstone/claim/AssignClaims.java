package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
     * @param shown the claims, each at the revision the member had in sight
     * @param to who is to check them; whoever has them already keeps what they wrote there, for all to see
     * @param due none when left out
     * @param priority normal when left out
     * @throws Refusal.Overtaken when somebody else assigned one of them otherwise since
     * @throws Refusal.NotAllowed unless an editor assigns, or a checker takes an open claim
     */
    @Transactional
    public void assign(Member member, Collection<RevisionId> shown, MemberId to, @Nullable LocalDate due,
                       @Nullable Priority priority) {
        member.must(Ability.TAKE_CLAIM);
        if (shown.isEmpty() || shown.size() > LIMIT) {
            throw new Refusal.Invalid("claims", "claim.nothingChosen", LIMIT);
        }
        Member assignee = members.get(to);
        var happened = new ArrayList<ClaimEvent>();
        var wanted = new Assignment(to, due, priority == null ? Priority.NORMAL : priority);
        Map<ClaimId, Integer> revisions = shown.stream()
                .collect(Collectors.toMap(RevisionId::claimId, RevisionId::revision, Math::max));
        Deed deed = bench.deed(member);
        for (Claim claim : bench.takeAll(revisions.keySet())) {
            Snapshot seen = bench.seen(claim.claimId(), revisions.get(claim.claimId())).snapshot();
            happened.addAll(claim.assign(Assignment.of(seen), wanted, assignee, bench.evidence(claim), deed));
        }
        bench.tell(happened);
    }
}
