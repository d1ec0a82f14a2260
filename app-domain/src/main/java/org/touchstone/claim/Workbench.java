package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Scale;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.source.Sources;

/**
 * What every use case of a claim needs: the claim held for change, the article held for work before it, the evidence
 * its verdict is measured by, and somebody to tell what was done. Taking the article first, always, is what keeps a
 * publication from overtaking an act.
 */
@Dependent
public class Workbench {

    private final Articles articles;
    private final Claims claims;
    private final ClaimRevisions revisions;
    private final Sources sources;
    private final Newsrooms newsrooms;
    private final Event<ClaimEvent> events;
    private final Clock clock;

    @Inject
    public Workbench(Articles articles, Claims claims, ClaimRevisions revisions, Sources sources, Newsrooms newsrooms,
                     Event<ClaimEvent> events, Clock clock) {
        this.articles = articles;
        this.claims = claims;
        this.revisions = revisions;
        this.sources = sources;
        this.newsrooms = newsrooms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The claim, held until the transaction ends.
     *
     * @throws Refusal.NotFound when there is none
     */
    Claim take(ClaimId claimId) {
        articles.forWork(claims.get(claimId).articleId());
        return claims.forChange(claimId);
    }

    /**
     * These claims by number, each once, held until the transaction ends. Everybody who needs several takes all their
     * articles first and then all of them, in one order, and tells what was done when all is done: so no two ever wait
     * for each other.
     *
     * @throws Refusal.NotFound when one of them is nowhere
     */
    List<Claim> takeAll(Collection<ClaimId> claimIds) {
        List<ClaimId> ordered = claimIds.stream().distinct().sorted().toList();
        ordered.stream().map(claimId -> claims.get(claimId).articleId().value()).distinct().sorted()
                .forEach(article -> articles.forWork(new ArticleId(article)));
        return ordered.stream().map(claims::forChange).toList();
    }

    /** Holds a source as it is, before the claim is taken that is going to lean on it. */
    void holdSource(SourceId sourceId) {
        sources.forUse(sourceId);
    }

    /** The evidence of a claim, with these sources besides those it cites. */
    Evidence evidence(Claim claim, SourceId... besides) {
        var needed = new HashSet<>(List.of(besides));
        claim.citations().forEach(citation -> needed.add(citation.sourceId()));
        return evidence(articles.get(claim.articleId()), needed.isEmpty() ? List.of() : sources.withIds(needed));
    }

    /** The evidence of all these claims of one article. */
    Evidence evidence(ArticleId articleId, Collection<Claim> all) {
        var needed = new HashSet<SourceId>();
        all.forEach(claim -> claim.citations().forEach(citation -> needed.add(citation.sourceId())));
        return evidence(articles.get(articleId), needed.isEmpty() ? List.of() : sources.withIds(needed));
    }

    Evidence evidence(ArticleId articleId) {
        return evidence(articles.get(articleId), List.of());
    }

    private Evidence evidence(Article article, Collection<Source> known) {
        Newsroom newsroom = newsrooms.current();
        return new Evidence(article.ownDraft() ? Scale.OWN_DRAFT : newsroom.scale(), newsroom.sourcing(), known);
    }

    /** The claim as it was when the member looked. */
    ClaimRevision seen(ClaimId claimId, int revision) {
        return revisions.withId(new RevisionId(claimId, revision))
                .orElseThrow(() -> new Refusal.NotFound("revision"));
    }

    /**
     * To be asked before an act that is decided on what the claim is; one that cannot be done at all is left to say so.
     *
     * @param shown the revision the member had in sight
     * @throws Refusal.NotFound when there never was that revision
     * @throws Refusal.Overtaken when somebody else changed since what the act is decided on
     */
    void mustBeInSight(Claim claim, ClaimAct act, Member by, int shown) {
        seen(claim.claimId(), shown);
        if (shown == claim.revision() || PossibleActs.refusal(claim, act, by).isPresent()) {
            return;
        }
        List<ClaimRevision> kept = revisions.ofClaim(claim.claimId());
        List<SourceId> spokenOf = HistoryStep.sources(kept);
        Set<SourceId> visible = spokenOf.isEmpty() ? Set.of() : sources.withIds(spokenOf).stream()
                .filter(source -> source.mayBeSeenBy(by.memberId())).map(Source::sourceId).collect(Collectors.toSet());
        InSight.must(act, by.memberId(), shown, HistoryStep.of(kept, visible::contains));
    }

    Deed deed(Member member) {
        return new Deed(member, clock.instant());
    }

    /** Tells of everything done in one act, article by article. */
    void tell(Collection<ClaimEvent> happened) {
        happened.stream().sorted(Comparator.comparingLong(event -> event.articleId().value())).forEach(events::fire);
    }

    void tell(@Nullable ClaimEvent happened) {
        if (happened != null) {
            events.fire(happened);
        }
    }
}
