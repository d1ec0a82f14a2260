package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Articles;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;

/**
 * Undoes the member's own last act on one claim, or on several if it was one act, by the acts that make up for it, the
 * last of them first. The claims check these like any other, and all of them stay in the history and in the audit. What
 * a change made lapse stays lapsed. Either all of it is undone or nothing.
 */
@Dependent
public class UndoClaims {

    private static final Set<ClaimAct> UNDOABLE = EnumSet.of(ClaimAct.MAKE, ClaimAct.EDIT, ClaimAct.RECUT,
            ClaimAct.CITE, ClaimAct.CHANGE_CITATION, ClaimAct.REMOVE_CITATION, ClaimAct.ASSIGN, ClaimAct.UNASSIGN,
            ClaimAct.PROPOSE, ClaimAct.TAKE_BACK, ClaimAct.CLOSE, ClaimAct.REOPEN, ClaimAct.RETURN, ClaimAct.RECONFIRM,
            ClaimAct.WAIT, ClaimAct.RECORD_SEARCH, ClaimAct.COPY_EDIT, ClaimAct.UNDO);
    /** What others were told, or have to decide, because of it; there is another way to make up for each. */
    private static final Set<ClaimAct> WITH_A_REASON = EnumSet.of(ClaimAct.CARRY_OVER, ClaimAct.SUGGEST_WORDING,
            ClaimAct.ANSWER_WORDING, ClaimAct.ATTEND, ClaimAct.SOURCE_CHANGED);

    private final Workbench bench;
    private final Members members;
    private final Articles articles;
    private final Drafts drafts;

    @Inject
    public UndoClaims(Workbench bench, Members members, Articles articles, Drafts drafts) {
        this.bench = bench;
        this.members = members;
        this.articles = articles;
        this.drafts = drafts;
    }

    /** What one act did to one claim: its revisions, the oldest first, and what the claim was before. */
    private record Done(RevisionId left, List<ClaimRevision> acts, Map<Integer, Snapshot> before) {

        ClaimId claimId() {
            return left.claimId();
        }

        Snapshot before(ClaimRevision act) {
            return before.get(act.revision());
        }

        /** The claims and sources that have to be held besides for making up for it. */
        Stream<ClaimId> duplicates() {
            return acts.stream().filter(act -> act.act() == ClaimAct.REOPEN)
                    .map(act -> before(act).value("duplicateOf")).filter(other -> !other.isEmpty())
                    .map(other -> new ClaimId(Long.parseLong(other)));
        }

        Stream<SourceId> sources() {
            return acts.stream().filter(act -> act.act() == ClaimAct.REMOVE_CITATION)
                    .map(act -> act.taken().citation()).filter(Objects::nonNull).map(Citation::sourceId);
        }
    }

    /**
     * @param left the revisions that act left
     * @param reason what is given as the reason where an act that makes up for it needs one
     * @return what was undone
     * @throws Refusal.NotNow when something else happened to one of the claims since, or such an act cannot be undone
     * @throws Refusal.NotAllowed when somebody else did it, or the member may not do what makes up for it
     */
    @Transactional
    public Undone undo(Member member, List<RevisionId> left, String reason) {
        member.must(Ability.READ_DESK);
        List<Done> done = left.stream().sorted(Comparator.comparing(RevisionId::claimId))
                .map(one -> done(member, one)).toList();
        done.stream().flatMap(Done::sources).sorted(Comparator.comparingLong(SourceId::value)).distinct()
                .forEach(bench::holdSource);
        Map<ClaimId, Claim> held = new HashMap<>();
        bench.takeAll(done.stream().flatMap(one -> Stream.concat(Stream.of(one.claimId()), one.duplicates())).toList())
                .forEach(claim -> held.put(claim.claimId(), claim));
        if (done.stream().anyMatch(one -> held.get(one.claimId()).revision() != one.left().revision())) {
            throw new Refusal.NotNow("undo.since");
        }
        var happened = new ArrayList<ClaimEvent>();
        Deed deed = bench.deed(member);
        for (Done one : done) {
            Claim claim = held.get(one.claimId());
            Evidence evidence = bench.evidence(claim, one.sources().toArray(SourceId[]::new));
            for (int i = one.acts().size() - 1; i >= 0; i--) {
                happened.addAll(madeUp(claim, one.acts().get(i), one, reason, held, evidence, deed));
            }
        }
        bench.tell(happened);
        return Undone.of(done.stream().flatMap(one -> one.acts().stream()).toList());
    }

    /**
     * What was done to the claim in the act that left it so.
     *
     * @throws Refusal when it is not the member's, or cannot be undone
     */
    private Done done(Member member, RevisionId left) {
        var acts = new ArrayList<ClaimRevision>();
        Map<Integer, Snapshot> before = new HashMap<>();
        ClaimRevision act = bench.seen(left.claimId(), left.revision());
        if (!member.is(act.doneBy())) {
            throw new Refusal.NotAllowed("undo.notYours");
        }
        boolean same = true;
        while (same) {
            ClaimRevision earlier = act.revision() == 1 ? null : bench.seen(left.claimId(), act.revision() - 1);
            before.put(act.revision(), earlier == null ? act.snapshot() : earlier.snapshot());
            // a lapse is what another act brought about
            if (act.act() != ClaimAct.LAPSE) {
                acts.add(0, act);
            }
            same = earlier != null && earlier.doneAt().equals(act.doneAt()) && member.is(earlier.doneBy());
            act = same ? earlier : act;
        }
        acts.stream().map(ClaimRevision::act).filter(one -> !UNDOABLE.contains(one)).findFirst().ifPresent(one -> {
            throw new Refusal.NotNow(WITH_A_REASON.contains(one) ? "undo.notThis." + one.name() : "undo.notThis");
        });
        // a claim that was made goes with all that it was made with
        return new Done(left, acts.get(0).act() == ClaimAct.MAKE ? List.of(acts.get(0)) : List.copyOf(acts), before);
    }

    private List<ClaimEvent> madeUp(Claim claim, ClaimRevision act, Done done, String reason, Map<ClaimId, Claim> held,
                                    Evidence evidence, Deed deed) {
        Member member = deed.by();
        Snapshot before = done.before(act);
        member.must(ability(act.act(), before));
        return switch (act.act()) {
            case MAKE -> List.of(claim.close(ClosedAs.WITHDRAWN, null, reason, evidence, deed));
            case EDIT -> claim.edit(claim.words(), bench.seen(claim.claimId(), act.revision() - 1).words(), evidence,
                    deed);
            case RECUT -> placedAsBefore(claim, act, before, evidence, deed);
            case CITE -> {
                int cited = numbered("citation.", act.snapshot(), before);
                yield claim.removeCitation(cited, claim.citation(cited).bound(), evidence, deed);
            }
            case CHANGE_CITATION -> {
                Citation was = kept(act.taken().citation());
                yield claim.changeCitation(was.number(), claim.citation(was.number()).bound(), was.use(), evidence,
                        deed);
            }
            case REMOVE_CITATION -> claim.citeAgain(kept(act.taken().citation()), evidence, deed);
            case ASSIGN -> who(before)
                    .map(had -> claim.assign(Assignment.of(claim), Assignment.of(before), had, evidence, deed))
                    .orElseGet(() -> List.of(claim.unassign(reason, evidence, deed)));
            case UNASSIGN -> claim.assign(Assignment.of(claim), Assignment.of(before), kept(who(before).orElse(null)),
                    evidence, deed);
            case PROPOSE -> List.of(claim.takeBack(evidence, deed));
            case TAKE_BACK -> List.of(claim.propose(before.value("rating"), before.value("rationale"), evidence, deed));
            case CLOSE -> List.of(claim.reopen(reason, evidence, deed));
            case REOPEN -> List.of(claim.close(ClosedAs.valueOf(before.value("closedAs")),
                    done.duplicates().findFirst().map(held::get).orElse(null), before.value("closingReason"), evidence,
                    deed));
            case RETURN -> List.of(claim.undoReturn(before.value("reason"), evidence, deed));
            case RECONFIRM -> List.of(claim.undoReconfirm(stood(before), evidence, deed));
            case WAIT -> List.of(claim.waitAgain(Waiting.of(before), evidence, deed));
            case RECORD_SEARCH -> claim.undoSearch(numbered("search.", act.snapshot(), before), evidence, deed);
            case COPY_EDIT -> List.of(claim.undoCopyEdit(bench.seen(claim.claimId(), act.revision() - 1).words(),
                    !before.value("copyEdited").isEmpty(), evidence, deed));
            case UNDO -> again(claim, act, before, evidence, deed);
            default -> throw new Refusal.NotNow("undo.notThis");
        };
    }

    /** Does once more what was undone. */
    private List<ClaimEvent> again(Claim claim, ClaimRevision undo, Snapshot before, Evidence evidence, Deed deed) {
        ClaimRevision undone = undone(claim.claimId(), undo.revision());
        deed.by().must(ability(undone.act(), before));
        return switch (undone.act()) {
            case RETURN -> List.of(claim.giveBack(before.value("reason"), evidence, deed));
            case RECONFIRM -> List.of(claim.reconfirm(evidence, deed));
            case RECORD_SEARCH -> claim.searchAgain(SearchRecord.of(numbered("search.", before, undo.snapshot()),
                    before, undone.doneBy()), evidence, deed);
            case COPY_EDIT -> claim.copyEdit(claim.words(), undone.words(), evidence, deed);
            default -> throw new Refusal.NotNow("undo.notThis");
        };
    }

    // a lapse that the act brought about may stand between the two
    private ClaimRevision undone(ClaimId claimId, int undo) {
        ClaimRevision last = bench.seen(claimId, undo - 1);
        return last.act() == ClaimAct.LAPSE ? undone(claimId, undo - 1) : last;
    }

    /** What a role must give for making up for the act. */
    private static Ability ability(ClaimAct act, Snapshot before) {
        return switch (act) {
            case MAKE, CLOSE, REOPEN -> Ability.CLOSE_CLAIM;
            case UNASSIGN -> Ability.TAKE_CLAIM;
            case PROPOSE, TAKE_BACK, WAIT -> Ability.PROPOSE_VERDICT;
            case RETURN -> Ability.RETURN_VERDICT;
            case ASSIGN -> before.value("assignee").isEmpty() ? Ability.PROPOSE_VERDICT : Ability.ASSIGN_CLAIM;
            default -> Ability.WRITE_CLAIM;
        };
    }

    private List<ClaimEvent> placedAsBefore(Claim claim, ClaimRevision act, Snapshot before, Evidence evidence,
                                            Deed deed) {
        Draft draft = drafts.latest(articles.get(claim.articleId()));
        Set<Anchor> places = act.taken().places(draft).orElseThrow(() -> new Refusal.NotNow("undo.notThis"));
        return claim.placeBack(draft.draftId(), places, stood(before), evidence, deed);
    }

    private static Standing stood(Snapshot before) {
        String stood = before.value("standing");
        return stood.isEmpty() ? Standing.STANDS : Standing.valueOf(stood);
    }

    private Optional<Member> who(Snapshot snapshot) {
        String assignee = snapshot.value("assignee");
        return assignee.isEmpty() ? Optional.empty() : members.withId(new MemberId(Long.parseLong(assignee)));
    }

    private static <T> T kept(@Nullable T known) {
        if (known == null) {
            throw new Refusal.NotNow("undo.notThis");
        }
        return known;
    }

    /** Which of the citations or searches is not the same in both. */
    private static int numbered(String what, Snapshot one, Snapshot other) {
        return one.differences(other).stream().filter(field -> field.startsWith(what))
                .map(field -> Integer.parseInt(field.substring(what.length()))).findFirst()
                .orElseThrow(() -> new Refusal.NotNow("undo.notThis"));
    }
}
