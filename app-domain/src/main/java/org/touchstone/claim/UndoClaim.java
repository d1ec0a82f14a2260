package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Refusal;

/**
 * Undoes the member's own last act on a claim by the act that makes up for it, which the claim checks like any other:
 * both stay in its history and in the audit. What a change made lapse stays lapsed.
 */
@Dependent
public class UndoClaim {

    private final Workbench bench;
    private final Members members;

    @Inject
    public UndoClaim(Workbench bench, Members members) {
        this.bench = bench;
        this.members = members;
    }

    /**
     * @param left the revision that act left
     * @param reason what is given as the reason where the act that makes up for it needs one
     * @return what was undone
     * @throws Refusal.NotNow when something else happened to the claim since, or such an act cannot be undone
     * @throws Refusal.NotAllowed when somebody else did it, or the member may not do what makes up for it
     */
    @Transactional
    public ClaimAct undo(Member member, ClaimId claimId, int left, String reason) {
        member.must(Ability.READ_DESK);
        Claim claim = bench.take(claimId);
        if (claim.revision() != left) {
            throw new Refusal.NotNow("undo.since");
        }
        ClaimRevision last = bench.seen(claimId, left);
        // a lapse is what another act brought about
        ClaimRevision did = last.act() == ClaimAct.LAPSE ? bench.seen(claimId, left - 1) : last;
        if (!member.is(did.doneBy())) {
            throw new Refusal.NotAllowed("undo.notYours");
        }
        Snapshot before = did.revision() == 1 ? did.snapshot() : bench.seen(claimId, did.revision() - 1).snapshot();
        bench.tell(madeUp(member, claim, did, before, reason));
        return did.act();
    }

    private List<ClaimEvent> madeUp(Member member, Claim claim, ClaimRevision did, Snapshot before, String reason) {
        Evidence evidence = bench.evidence(claim);
        Deed deed = bench.deed(member);
        switch (did.act()) {
            case MAKE:
                member.must(Ability.CLOSE_CLAIM);
                return List.of(claim.close(ClosedAs.WITHDRAWN, null, reason, evidence, deed));
            case EDIT:
                member.must(Ability.WRITE_CLAIM);
                return claim.edit(claim.words(), bench.seen(claim.claimId(), did.revision() - 1).words(), evidence,
                        deed);
            case CITE:
                member.must(Ability.WRITE_CLAIM);
                int cited = cited(did.snapshot(), before);
                return claim.removeCitation(cited, claim.citation(cited).bound(), evidence, deed);
            case ASSIGN:
                return assignedAsBefore(member, claim, before, reason, evidence, deed);
            case UNASSIGN:
                member.must(Ability.TAKE_CLAIM);
                return claim.assign(Assignment.of(claim), Assignment.of(before),
                        who(before).orElseThrow(() -> new Refusal.NotNow("undo.notThis")), evidence, deed);
            case PROPOSE:
                member.must(Ability.PROPOSE_VERDICT);
                return List.of(claim.takeBack(evidence, deed));
            case TAKE_BACK:
                member.must(Ability.PROPOSE_VERDICT);
                return List.of(claim.propose(before.value("rating"), before.value("rationale"), evidence, deed));
            case CLOSE:
                member.must(Ability.CLOSE_CLAIM);
                return List.of(claim.reopen(reason, evidence, deed));
            default:
                throw new Refusal.NotNow("undo.notThis");
        }
    }

    private List<ClaimEvent> assignedAsBefore(Member member, Claim claim, Snapshot before, String reason,
                                              Evidence evidence, Deed deed) {
        Optional<Member> had = who(before);
        if (had.isPresent()) {
            member.must(Ability.ASSIGN_CLAIM);
            return claim.assign(Assignment.of(claim), Assignment.of(before), had.get(), evidence, deed);
        }
        member.must(Ability.PROPOSE_VERDICT);
        return List.of(claim.unassign(reason, evidence, deed));
    }

    private Optional<Member> who(Snapshot snapshot) {
        String assignee = snapshot.value("assignee");
        return assignee.isEmpty() ? Optional.empty() : members.withId(new MemberId(Long.parseLong(assignee)));
    }

    private static int cited(Snapshot after, Snapshot before) {
        return after.differences(before).stream().filter(field -> field.startsWith("citation."))
                .map(field -> Integer.parseInt(field.substring("citation.".length()))).findFirst()
                .orElseThrow(() -> new Refusal.NotNow("undo.notThis"));
    }
}
