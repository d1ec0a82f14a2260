package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.source.Sources;

/**
 * Says that a claim says the same as an earlier one: what that cites and how it was rated becomes a new proposal for
 * this one, which a second person has to approve like any other. The two stay apart.
 */
@Dependent
public class ReuseVerdict {

    private final Workbench bench;
    private final Claims claims;
    private final Sources sources;

    @Inject
    public ReuseVerdict(Workbench bench, Claims claims, Sources sources) {
        this.bench = bench;
        this.claims = claims;
        this.sources = sources;
    }

    /**
     * Citations of sources the member may not see are left out.
     *
     * @param shown the revision the member had in sight of the claim that gets a verdict
     * @throws Refusal.NotNow when the earlier one has no approved verdict
     * @throws Refusal.NotAllowed unless the assignee does it
     * @throws Refusal.Invalid when the rule of sourcing is not met, or the scale does not know the rating
     * @throws Refusal.Overtaken when somebody else changed since what the verdict would be proposed on
     */
    @Transactional
    public void reuse(Member member, ClaimId claimId, int shown, ClaimId earlierId) {
        member.must(Ability.PROPOSE_VERDICT);
        Claim earlier = claims.get(earlierId);
        Verdict verdict = earlier.verdict().filter(given -> earlier.state() == ClaimState.APPROVED)
                .orElseThrow(() -> new Refusal.NotNow("claim.reuse.notApproved"));
        List<Citation> citations = usable(member, earlier);
        SourceId[] used = citations.stream().map(Citation::sourceId).distinct()
                .sorted(Comparator.comparingLong(SourceId::value)).toArray(SourceId[]::new);
        List.of(used).forEach(bench::holdSource);
        Claim claim = bench.take(claimId);
        Evidence evidence = bench.evidence(claim, used);
        Deed deed = bench.deed(member);
        // first whether it may be proposed at all, so that nothing is cited in vain
        PossibleActs.must(claim, ClaimAct.PROPOSE, member);
        bench.mustBeInSight(claim, ClaimAct.PROPOSE, member, shown);
        List<ClaimEvent> happened = new ArrayList<>();
        for (Citation citation : citations) {
            if (claim.citations().stream().noneMatch(there -> same(there, citation))) {
                happened.addAll(claim.cite(citation.sourceId(), new Citation.Use(citation.stance(),
                        citation.locator(), citation.quote(), citation.accessedOn(), citation.note()), evidence,
                        deed));
            }
        }
        for (SearchRecord search : earlier.searches()) {
            if (claim.searches().stream().noneMatch(there -> there.lookedFor().equals(search.lookedFor())
                    && there.place().equals(search.place()))) {
                happened.addAll(claim.recordSearch(search.lookedFor(), search.place(), search.searchedOn(), evidence,
                        deed));
            }
        }
        happened.add(claim.propose(verdict.rating(), verdict.rationale(), evidence, deed));
        bench.tell(happened);
    }

    private List<Citation> usable(Member member, Claim earlier) {
        List<SourceId> cited = earlier.citations().stream().map(Citation::sourceId).distinct().toList();
        List<SourceId> seen = cited.isEmpty() ? List.of() : sources.withIds(cited).stream()
                .filter(source -> source.mayBeSeenBy(member.memberId())).map(Source::sourceId).toList();
        return earlier.citations().stream().filter(citation -> seen.contains(citation.sourceId())).toList();
    }

    private static boolean same(Citation one, Citation other) {
        return one.sourceId().equals(other.sourceId()) && one.stance() == other.stance()
                && one.locator().equals(other.locator()) && one.quote().equals(other.quote());
    }
}
