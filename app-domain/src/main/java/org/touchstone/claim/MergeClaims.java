package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.touchstone.article.Articles;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;

/**
 * Makes one claim of two that say the same: the one that stays takes the places and the citations of the other, which
 * is closed as its duplicate, and like every closure is signed by a second person.
 */
@Dependent
public class MergeClaims {

    private final Workbench bench;
    private final Articles articles;
    private final Drafts drafts;
    private final Claims claims;

    @Inject
    public MergeClaims(Workbench bench, Articles articles, Drafts drafts, Claims claims) {
        this.bench = bench;
        this.articles = articles;
        this.drafts = drafts;
        this.claims = claims;
    }

    /**
     * @param goes the claim that is closed
     * @param shown the revision the member had in sight of that
     * @param stays the claim of the same article that takes it in
     * @throws Refusal.Invalid when these are the same, of two articles, or one of them is closed
     * @throws Refusal.Overtaken when somebody else changed since what the closed one says
     */
    @Transactional
    public void merge(Member member, ClaimId goes, int shown, ClaimId stays, String reason) {
        member.must(Ability.CLOSE_CLAIM);
        member.must(Ability.WRITE_CLAIM);
        if (goes.equals(stays)) {
            throw new Refusal.Invalid("duplicateOf", "claim.duplicateOfWhat");
        }
        // held before the claims, as whoever corrects a source does
        claims.get(goes).citations().stream().map(Citation::sourceId)
                .sorted(Comparator.comparingLong(SourceId::value)).forEach(bench::holdSource);
        List<Claim> both = bench.takeAll(List.of(goes, stays));
        Claim closes = both.get(both.get(0).claimId().equals(goes) ? 0 : 1);
        Claim takes = both.get(both.get(0).claimId().equals(goes) ? 1 : 0);
        PossibleActs.must(takes, ClaimAct.RECUT, member);
        bench.mustBeInSight(closes, ClaimAct.CLOSE, member, shown);
        Deed deed = bench.deed(member);
        ClaimEvent closed = closes.close(ClosedAs.DUPLICATE, takes, reason, bench.evidence(closes), deed);
        Draft draft = drafts.latest(articles.get(takes.articleId()));
        var places = new HashSet<>(takes.anchorsIn(draft.draftId()));
        places.addAll(closes.anchorsIn(draft.draftId()));
        Evidence evidence = bench.evidence(takes, closes.citations().stream().map(Citation::sourceId)
                .toArray(SourceId[]::new));
        var happened = new ArrayList<ClaimEvent>(List.of(closed));
        happened.addAll(takes.recut(draft.draftId(), places, evidence, deed));
        var cited = new HashSet<>(takes.citations().stream().map(Citation::sourceId).toList());
        closes.citations().stream().filter(citation -> cited.add(citation.sourceId())
                        && evidence.source(citation.sourceId()).mayBeSeenBy(member.memberId()))
                .forEach(citation -> happened.addAll(takes.cite(citation.sourceId(), citation.use(), evidence, deed)));
        bench.tell(happened);
    }
}
