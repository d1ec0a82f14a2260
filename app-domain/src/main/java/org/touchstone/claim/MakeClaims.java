package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.Articles;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.article.Drafts;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Makes claims of several sentences in one act. */
@Dependent
public class MakeClaims {

    /** More than this at once nobody has read. */
    public static final int MOST = 100;

    private final Workbench bench;
    private final Articles articles;
    private final Drafts drafts;
    private final Claims claims;
    private final ClaimLines claimLines;

    @Inject
    public MakeClaims(Workbench bench, Articles articles, Drafts drafts, Claims claims, ClaimLines claimLines) {
        this.bench = bench;
        this.articles = articles;
        this.drafts = drafts;
        this.claims = claims;
        this.claimLines = claimLines;
    }

    /** A sentence, counted from 0, with the words it is to be claimed in; its own when they are left out. */
    public record Chosen(int sentence, @Nullable String wording, @Nullable ClaimKind kind, @Nullable String claimant) {
    }

    /**
     * Sentences that a claim stands on already are passed over.
     *
     * @return the new claims in the order of the text
     * @throws Refusal.Invalid when nothing or too much is chosen, or something cannot be taken; then none is made
     */
    @Transactional
    public List<ClaimId> make(Member member, DraftId draftId, List<Chosen> chosen) {
        member.must(Ability.WRITE_CLAIM);
        Draft draft = drafts.withId(draftId).orElseThrow(() -> new Refusal.NotFound("draft"));
        Article article = articles.forWork(draft.articleId());
        if (draft.number() != article.latestDraft()) {
            throw new Refusal.NotNow("draft.notLatest");
        }
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new Refusal.Invalid("sentence", chosen.isEmpty() ? "suggestions.none" : "suggestions.tooMany", MOST);
        }
        Set<ClaimId> live = claimLines.ofArticle(draft.articleId()).stream().filter(ClaimLine::live)
                .map(ClaimLine::claimId).collect(Collectors.toSet());
        List<ClaimLines.Place> places = claimLines.placesIn(draftId).stream()
                .filter(place -> live.contains(place.claimId())).toList();
        List<ClaimId> made = new ArrayList<>();
        List<ClaimEvent> happened = new ArrayList<>();
        // one act, which is undone as one
        Deed deed = bench.deed(member);
        for (Chosen one : chosen.stream().sorted(Comparator.comparingInt(Chosen::sentence)).toList()) {
            if (one.sentence() < 0 || one.sentence() >= draft.sentences().size()) {
                throw new Refusal.Invalid("sentence", "anchor.outside");
            }
            var span = draft.sentences().get(one.sentence());
            if (places.stream().anyMatch(place -> place.start() < span.end() && span.start() < place.end())) {
                continue;
            }
            Anchor anchor = Anchor.cut(draft, span);
            ClaimWords words = ClaimWords.of(one.wording() == null || one.wording().isBlank() ? anchor.exact()
                    : one.wording(), one.kind(), one.claimant(), null, null);
            var claim = new Claim(claims.nextId(), article.articleId(), claims.nextNumber(article.articleId()), words,
                    anchor, member);
            claims.add(claim);
            happened.add(claim.made(bench.evidence(article.articleId()), deed));
            made.add(claim.claimId());
        }
        bench.tell(happened);
        return made;
    }
}
