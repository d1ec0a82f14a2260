package org.touchstone.claim;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/**
 * Which acts one member may do on one claim as it stands: the state must allow them, a role must give the ability, and
 * the claim's own rules about who does what must hold. The claim's verbs ask the very same, so that a page never offers
 * what would be refused and a refused act was never offered.
 *
 * @param acts what may be done now; what was then sent may still be refused
 */
public record PossibleActs(Set<ClaimAct> acts) {

    public PossibleActs {
        acts = Set.copyOf(acts);
    }

    /** What the member may do on the claim now. */
    static PossibleActs of(Claim claim, Member by) {
        var possible = EnumSet.noneOf(ClaimAct.class);
        for (ClaimAct act : ClaimAct.values()) {
            if (ability(act).filter(by::may).isPresent() && refusal(claim, act, by).isEmpty()) {
                possible.add(act);
            }
        }
        return new PossibleActs(possible);
    }

    /** Without those that only the newsroom's own drafts have, where the claim is measured as somebody else's. */
    PossibleActs on(Evidence evidence) {
        var possible = EnumSet.noneOf(ClaimAct.class);
        acts.stream().filter(act -> evidence.ownDraft() || !aboutOwnDrafts(act)).forEach(possible::add);
        return new PossibleActs(possible);
    }

    static boolean aboutOwnDrafts(ClaimAct act) {
        return act == ClaimAct.SUGGEST_WORDING || act == ClaimAct.ANSWER_WORDING;
    }

    public boolean allow(ClaimAct act) {
        return acts.contains(act);
    }

    /**
     * @throws Refusal.NotNow when the state does not allow the act
     * @throws Refusal.NotAllowed when the claim's rules do not let this member do it
     */
    static void must(Claim claim, ClaimAct act, Member by) {
        refusal(claim, act, by).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Why the act cannot be done: first because of the state, then because of who asks, then because a source changed
     * under it and nobody has attended to that.
     */
    static Optional<Refusal> refusal(Claim claim, ClaimAct act, Member by) {
        if (!claim.state().allows(act)) {
            return Optional.of(new Refusal.NotNow("claim.notNow." + act.name(), claim.state().name()));
        }
        if (act == ClaimAct.RECONFIRM && !claim.standing().reconfirmable()
                || act == ClaimAct.APPROVE && !claim.standing().placed()) {
            return Optional.of(new Refusal.NotNow("claim.standing." + act.name()));
        }
        if (act == ClaimAct.CONFIRM_COPY_EDIT && !claim.copyEdited()) {
            return Optional.of(new Refusal.NotNow("claim.notNow.CONFIRM_COPY_EDIT"));
        }
        if (act == ClaimAct.ATTEND && claim.attention().isEmpty()) {
            return Optional.of(new Refusal.NotNow("claim.notNow.ATTEND"));
        }
        if (act == ClaimAct.ANSWER_WORDING && claim.suggestedWording().filter(SuggestedWording::waits).isEmpty()) {
            return Optional.of(new Refusal.NotNow("claim.notNow.ANSWER_WORDING"));
        }
        Optional<String> who = whoRefused(claim, act, by);
        return who.isEmpty() && act == ClaimAct.APPROVE && claim.attention().isPresent()
                ? Optional.of(new Refusal.NotNow("claim.attentionFirst")) : who.map(Refusal.NotAllowed::new);
    }

    /** The key of the sentence why this member in particular may not, or nothing. */
    static Optional<String> whoRefused(Claim claim, ClaimAct act, Member by) {
        boolean assignee = claim.assignee().filter(by::is).isPresent();
        boolean holds = switch (act) {
            case ASSIGN -> by.may(Ability.ASSIGN_CLAIM) || claim.state() == ClaimState.OPEN && mayTake(by);
            case UNASSIGN, WAIT, ATTEND -> assignee || by.may(Ability.ASSIGN_CLAIM);
            case PROPOSE -> assignee;
            case TAKE_BACK -> claim.verdict().filter(verdict -> by.is(verdict.proposedBy())).isPresent();
            case APPROVE, CONFIRM_COPY_EDIT -> !claim.writtenBy(by.memberId());
            case ANSWER_WORDING -> claim.suggestedWording().filter(made -> by.is(made.suggestedBy())).isEmpty();
            // what was approved beside other words takes an editor again, and one who wrote none of it
            case RECONFIRM -> claim.state() != ClaimState.APPROVED
                    || by.may(Ability.APPROVE_VERDICT) && !claim.writtenBy(by.memberId());
            default -> true;
        };
        return holds ? Optional.empty() : Optional.of(switch (act) {
            case ASSIGN -> "ability." + Ability.ASSIGN_CLAIM.name();
            case TAKE_BACK -> "claim.notProposer";
            case APPROVE, CONFIRM_COPY_EDIT -> "fourEyes.wroteIt";
            case ANSWER_WORDING -> "fourEyes.suggestedIt";
            case RECONFIRM -> "claim.reconfirmApproved";
            default -> "claim.notAssignee";
        });
    }

    /** Whether the member may give an open claim to themselves. */
    static boolean mayTake(Member by) {
        return by.may(Ability.TAKE_CLAIM) && by.may(Ability.PROPOSE_VERDICT);
    }

    /** What a role must give for the act; nothing for acts nobody does by hand. */
    private static Optional<Ability> ability(ClaimAct act) {
        return switch (act) {
            case EDIT, RECUT, CITE, CHANGE_CITATION, REMOVE_CITATION, RECORD_SEARCH, RECONFIRM, COPY_EDIT,
                    SUGGEST_WORDING -> Optional.of(Ability.WRITE_CLAIM);
            case ASSIGN -> Optional.of(Ability.TAKE_CLAIM);
            case UNASSIGN, WAIT, ATTEND, PROPOSE, TAKE_BACK -> Optional.of(Ability.PROPOSE_VERDICT);
            case APPROVE, CONFIRM_COPY_EDIT -> Optional.of(Ability.APPROVE_VERDICT);
            case ANSWER_WORDING -> Optional.of(Ability.ANSWER_WORDING);
            case RETURN -> Optional.of(Ability.RETURN_VERDICT);
            case CLOSE, REOPEN -> Optional.of(Ability.CLOSE_CLAIM);
            case MAKE, SOURCE_CHANGED, CARRY_OVER, LAPSE, UNDO -> Optional.empty();
        };
    }
}
