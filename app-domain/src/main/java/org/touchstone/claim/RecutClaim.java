package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.article.Drafts;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Moves a claim to other words of a draft, or to several places. */
@Dependent
public class RecutClaim {

    private final Workbench bench;
    private final Drafts drafts;

    @Inject
    public RecutClaim(Workbench bench, Drafts drafts) {
        this.bench = bench;
        this.drafts = drafts;
    }

    /**
     * @param places all stretches of this draft the claim is to stand on, in code points
     * @param base the revision the member saw
     * @throws Refusal.NotNow when a later draft is worked on
     * @throws Refusal.Stale when somebody else re-cut it since
     */
    @Transactional
    public void recut(Member member, ClaimId claimId, int base, DraftId draftId, Collection<Span> places) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        Draft draft = drafts.withId(draftId)
                .filter(known -> known.articleId().equals(claim.articleId()))
                .orElseThrow(() -> new Refusal.NotFound("draft"));
        if (drafts.ofArticle(claim.articleId(), draft.number() + 1).isPresent()) {
            throw new Refusal.NotNow("draft.notLatest");
        }
        var wanted = places.stream().map(place -> Anchor.cut(draft, place)).collect(Collectors.toSet());
        String seen = bench.seen(claimId, base).snapshot().value("exact");
        String now = bench.seen(claimId, claim.revision()).snapshot().value("exact");
        if (!seen.equals(now) && !wanted.equals(Set.copyOf(claim.anchorsIn(draftId)))) {
            throw new Refusal.Stale(List.of(new Refusal.Conflict("selection", seen, now,
                    wanted.stream().map(Anchor::exact).sorted().collect(Collectors.joining("\n")))));
        }
        bench.tell(claim.recut(draftId, wanted, bench.evidence(claim), bench.deed(member)));
    }
}
