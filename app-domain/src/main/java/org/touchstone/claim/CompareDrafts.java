package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.claim.DraftComparison.Compared;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Shows a member a draft beside the one before it, and what was made of the claims. */
@Dependent
public class CompareDrafts {

    private final Articles articles;
    private final Drafts drafts;
    private final Claims claims;
    private final ClaimRevisions revisions;
    private final Workbench bench;

    @Inject
    public CompareDrafts(Articles articles, Drafts drafts, Claims claims, ClaimRevisions revisions, Workbench bench) {
        this.articles = articles;
        this.drafts = drafts;
        this.claims = claims;
        this.revisions = revisions;
        this.bench = bench;
    }

    /**
     * @param number the draft's, counted from 1
     * @throws Refusal.NotFound when there is no such article or draft
     */
    @Transactional
    public DraftComparison compare(Member member, ArticleId articleId, int number) {
        member.must(Ability.READ_DESK);
        Article article = articles.get(articleId);
        Draft draft = drafts.ofArticle(articleId, number).orElseThrow(() -> new Refusal.NotFound("draft"));
        Draft before = drafts.ofArticle(articleId, number - 1).orElse(null);
        boolean latest = number == article.latestDraft();
        List<Claim> all = claims.ofArticle(articleId);
        List<Compared> compared = latest
                ? all.stream().map(claim -> asItIs(claim, before, draft, member)).toList()
                : asTheyWere(all, before, draft, drafts.ofArticle(articleId, number + 1)
                        .orElseThrow(() -> new Refusal.NotFound("draft")).importedAt());
        return new DraftComparison(article, draft, before, before == null ? null : before.changesTo(draft), latest,
                compared, bench.evidence(articleId).scale());
    }

    private static Compared asItIs(Claim claim, @Nullable Draft before, Draft draft, Member member) {
        return new Compared(claim.claimId(), claim.number(), claim.revision(), claim.words().wording(), claim.state(),
                claim.verdict().map(Verdict::rating).orElse(""), claim.standing(), claim.lapsed(),
                before == null ? List.of() : claim.anchorsIn(before.draftId()), claim.anchorsIn(draft.draftId()),
                claim.suggestedWording().filter(SuggestedWording::taken).isPresent(), PossibleActs.of(claim, member));
    }

    private List<Compared> asTheyWere(List<Claim> all, @Nullable Draft before, Draft draft, Instant until) {
        Map<ClaimId, ClaimRevision> known = revisions.before(draft.articleId(), until).stream()
                .collect(Collectors.toMap(ClaimRevision::claimId, Function.identity()));
        return all.stream().filter(claim -> known.containsKey(claim.claimId())).map(claim -> {
            ClaimRevision then = known.get(claim.claimId());
            Snapshot snapshot = then.snapshot();
            String standing = snapshot.value("standing");
            return new Compared(claim.claimId(), claim.number(), then.revision(), snapshot.value("wording"),
                    ClaimState.valueOf(snapshot.value("state")), snapshot.value("rating"),
                    standing.isEmpty() ? Standing.STANDS : Standing.valueOf(standing), then.act() == ClaimAct.LAPSE,
                    before == null ? List.of() : claim.anchorsIn(before.draftId()), claim.anchorsIn(draft.draftId()),
                    snapshot.value("suggestedIn").equals(Integer.toString(draft.number())),
                    new PossibleActs(Set.of()));
        }).toList();
    }
}
