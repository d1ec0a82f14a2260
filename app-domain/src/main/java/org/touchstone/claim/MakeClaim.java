package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.Articles;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.article.Drafts;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Makes a claim from a sentence or from any stretch of a draft. */
@Dependent
public class MakeClaim {

    private final Workbench bench;
    private final Articles articles;
    private final Drafts drafts;
    private final Claims claims;

    @Inject
    public MakeClaim(Workbench bench, Articles articles, Drafts drafts, Claims claims) {
        this.bench = bench;
        this.articles = articles;
        this.drafts = drafts;
        this.claims = claims;
    }

    /**
     * @param chosen the stretch in code points; see {@link Anchor#cut} for what becomes of its ends
     * @param wording what is claimed; the chosen words themselves when left out
     * @return the claim, OPEN
     * @throws Refusal.Invalid naming what cannot be taken
     */
    @Transactional
    public ClaimId make(Member member, DraftId draftId, Span chosen, @Nullable String wording,
                        @Nullable ClaimKind kind, @Nullable String claimant) {
        member.must(Ability.WRITE_CLAIM);
        Draft draft = drafts.withId(draftId).orElseThrow(() -> new Refusal.NotFound("draft"));
        Article article = articles.forWork(draft.articleId());
        if (draft.number() != article.latestDraft()) {
            throw new Refusal.NotNow("draft.notLatest");
        }
        Anchor anchor = Anchor.cut(draft, chosen);
        ClaimWords words = ClaimWords.of(wording == null || wording.isBlank() ? anchor.exact() : wording, kind,
                claimant, null, null);
        var claim = new Claim(claims.nextId(), article.articleId(), claims.nextNumber(article.articleId()), words,
                anchor, member);
        claims.add(claim);
        bench.tell(claim.made(bench.evidence(article.articleId()), bench.deed(member)));
        return claim.claimId();
    }
}
