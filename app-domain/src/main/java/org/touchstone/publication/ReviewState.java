package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touchstone.article.Article;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.article.Mark;
import org.touchstone.article.Marks;
import org.touchstone.claim.Anchor;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Claims;
import org.touchstone.claim.Evidence;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Scale;
import org.touchstone.source.SourceId;
import org.touchstone.source.Sources;

/** Gathers how far the review of an article is, and what keeps it from being published. */
@Dependent
public class ReviewState {

    private final Drafts drafts;
    private final Marks marks;
    private final Claims claims;
    private final Sources sources;
    private final Newsrooms newsrooms;
    private final Conclusions conclusions;
    private final SetAsideSignatures signatures;

    @Inject
    public ReviewState(Drafts drafts, Marks marks, Claims claims, Sources sources, Newsrooms newsrooms,
                       Conclusions conclusions, SetAsideSignatures signatures) {
        this.drafts = drafts;
        this.marks = marks;
        this.claims = claims;
        this.sources = sources;
        this.newsrooms = newsrooms;
        this.conclusions = conclusions;
        this.signatures = signatures;
    }

    /** Everything a publication is made of, as it stands. */
    public record Review(Article article, Draft draft, Coverage coverage, List<Mark> marks, List<Claim> claims,
                         Evidence evidence, Newsroom newsroom, SetAsideList setAside,
                         Optional<SetAsideSignature> signature, Optional<Conclusion> conclusion) {

        /** Why it cannot be published yet, in the order somebody would mend it; empty when it can. */
        public List<Blocker> blockers() {
            var blockers = new ArrayList<Blocker>();
            if (article.ownDraft()) {
                blockers.add(new Blocker(Blocker.What.OWN_DRAFT, 0, -1));
            }
            if (coverage.unread() > 0) {
                blockers.add(new Blocker(Blocker.What.UNREAD, coverage.unread(), coverage.firstUnread()));
            }
            for (Claim claim : claims) {
                blocked(claim).ifPresent(what ->
                        blockers.add(new Blocker(what, claim.number(), claim.claimId().value())));
            }
            if (!setAside.isEmpty() && signature.filter(given -> given.signs(setAside)).isEmpty()) {
                blockers.add(new Blocker(Blocker.What.SET_ASIDE_UNSIGNED, setAside.size(), -1));
            }
            if (conclusion.isEmpty()) {
                blockers.add(new Blocker(Blocker.What.CONCLUSION_MISSING, 0, -1));
            } else if (!conclusion.get().approved()) {
                blockers.add(new Blocker(Blocker.What.CONCLUSION_UNAPPROVED, 0, -1));
            }
            if (article.details().publisher().isEmpty()) {
                blockers.add(new Blocker(Blocker.What.PUBLISHER_MISSING, 0, -1));
            }
            if (!article.ownDraft() && !article.details().publisher().isEmpty()) {
                for (Claim claim : claims) {
                    broken(claim).forEach(rule -> blockers.add(new Blocker(rule.blocks(), claim.number(),
                            claim.claimId().value())));
                }
            }
            return blockers;
        }

        /** What programs would not take of the claim's ClaimReview. */
        private Set<ClaimReviewRules.Rule> broken(Claim claim) {
            Rating rating = claim.state() != ClaimState.APPROVED ? null
                    : claim.verdict().flatMap(verdict -> evidence.scale().find(verdict.rating())).orElse(null);
            return rating == null ? Set.of() : ClaimReviewRules.broken(new ClaimReviewRules.Facts(
                    claim.words().wording(), claim.words().attribution() == Attribution.CONFIRMED
                            ? claim.words().claimant() : article.details().publisher(),
                    newsroom.name(), rating.label(), rating.number(), evidence.scale().worst(),
                    evidence.scale().best(), article.details().address()));
        }

        private Optional<Blocker.What> blocked(Claim claim) {
            if (claim.state() != ClaimState.CLOSED && !claim.standing().placed()) {
                return Optional.of(Blocker.What.CLAIM_UNPLACED);
            }
            if (claim.copyEdited()) {
                return Optional.of(Blocker.What.CLAIM_COPY_EDITED);
            }
            if (claim.state() == ClaimState.APPROVED) {
                return claim.standing().settled() ? claim.missing(evidence).map(key -> Blocker.What.CLAIM_UNSOURCED)
                        : Optional.of(Blocker.What.CLAIM_UNCONFIRMED);
            }
            if (claim.state() != ClaimState.CLOSED) {
                return Optional.of(claim.attention().isPresent() ? Blocker.What.CLAIM_NEEDS_ATTENTION
                        : Blocker.What.CLAIM_UNDECIDED);
            }
            return claim.closing().filter(closing -> closing.duplicateOf() != null)
                    .filter(closing -> claims.stream().noneMatch(other ->
                            other.claimId().equals(closing.duplicateOf()) && other.state() != ClaimState.CLOSED))
                    .map(closing -> Blocker.What.DUPLICATE_OF_NOTHING);
        }
    }

    /** The review as this transaction sees it. */
    public Review of(Article article) {
        Draft draft = drafts.latest(article);
        List<Mark> known = marks.ofDraft(draft.draftId());
        List<Claim> all = claims.ofArticle(article.articleId());
        var spans = all.stream().filter(Claim::live)
                .flatMap(claim -> claim.anchorsIn(draft.draftId()).stream()).map(Anchor::span).toList();
        var cited = new HashSet<SourceId>();
        all.forEach(claim -> claim.citations().forEach(citation -> cited.add(citation.sourceId())));
        Newsroom newsroom = newsrooms.current();
        var evidence = new Evidence(article.ownDraft() ? Scale.OWN_DRAFT : newsroom.scale(), newsroom.sourcing(),
                cited.isEmpty() ? List.of() : sources.withIds(cited));
        return new Review(article, draft, Coverage.of(draft, known, spans), known, all, evidence, newsroom,
                SetAsideList.of(draft, known, all), signatures.ofArticle(article.articleId()),
                conclusions.ofArticle(article.articleId()));
    }
}
