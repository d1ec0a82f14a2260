package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Articles;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;

/**
 * Makes two claims of one that says two things: the chosen words become a claim of their own, which takes the citations
 * along, and the first stands on the words that are left.
 */
@Dependent
public class SplitClaim {

    private final Workbench bench;
    private final Articles articles;
    private final Drafts drafts;
    private final Claims claims;

    @Inject
    public SplitClaim(Workbench bench, Articles articles, Drafts drafts, Claims claims) {
        this.bench = bench;
        this.articles = articles;
        this.drafts = drafts;
        this.claims = claims;
    }

    /**
     * @param base the revision the member saw
     * @param chosen the words of the new claim, in code points of the draft worked on; a part of the claim's
     * @param wording what the new claim says; the chosen words when left out
     * @return the new claim, OPEN
     * @throws Refusal.Stale when something was done to the claim since
     * @throws Refusal.Invalid when the chosen words are not a part of the claim's, or leave nothing of them
     */
    @Transactional
    public ClaimId split(Member member, ClaimId claimId, int base, Span chosen, @Nullable String wording) {
        member.must(Ability.WRITE_CLAIM);
        // held before the claim, as whoever corrects a source does
        claims.get(claimId).citations().stream().map(Citation::sourceId)
                .sorted(Comparator.comparingLong(SourceId::value)).forEach(bench::holdSource);
        Claim claim = bench.take(claimId);
        PossibleActs.must(claim, ClaimAct.RECUT, member);
        if (claim.revision() != base) {
            throw new Refusal.Stale(List.of());
        }
        Draft draft = drafts.latest(articles.get(claim.articleId()));
        Anchor cut = Anchor.cut(draft, chosen);
        Set<Anchor> rest = rest(draft, claim, cut);
        Evidence evidence = bench.evidence(claim);
        Deed deed = bench.deed(member);
        ClaimWords words = claim.words();
        var made = new Claim(claims.nextId(), claim.articleId(), claims.nextNumber(claim.articleId()),
                ClaimWords.of(wording == null || wording.isBlank() ? cut.exact() : wording, words.kind(),
                        words.claimant(), words.attribution(), words.attributionNote()), cut, member);
        claims.add(made);
        var happened = new ArrayList<ClaimEvent>();
        happened.add(made.made(evidence, deed));
        claim.citations().stream()
                .filter(citation -> evidence.source(citation.sourceId()).mayBeSeenBy(member.memberId()))
                .forEach(citation -> happened.addAll(made.cite(citation.sourceId(), citation.use(), evidence, deed)));
        happened.addAll(claim.recut(draft.draftId(), rest, evidence, deed));
        bench.tell(happened);
        return made.claimId();
    }

    private static Set<Anchor> rest(Draft draft, Claim claim, Anchor cut) {
        var rest = new LinkedHashSet<Anchor>();
        boolean found = false;
        for (Anchor anchor : claim.anchorsIn(draft.draftId())) {
            boolean holds = anchor.span().contains(cut.span());
            found = found || holds;
            if (holds) {
                keep(rest, draft, anchor.start(), cut.start());
                keep(rest, draft, cut.end(), anchor.end());
            } else {
                rest.add(anchor);
            }
        }
        if (!found || rest.isEmpty()) {
            throw new Refusal.Invalid("selection", found ? "split.nothingLeft" : "split.outside");
        }
        return rest;
    }

    private static void keep(Set<Anchor> rest, Draft draft, int from, int to) {
        if (draft.lettersAndDigits(from, to) > 0) {
            rest.add(Anchor.cut(draft, new Span(from, to)));
        }
    }
}
