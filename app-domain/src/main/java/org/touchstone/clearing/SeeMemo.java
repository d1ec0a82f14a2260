package org.touchstone.clearing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.claim.Claim;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.ReviewState;
import org.touchstone.publication.ReviewState.Review;
import org.touchstone.source.Source;

/** Gives a member the memo on the newest draft of the newsroom's own. */
@Dependent
public class SeeMemo {

    private final Articles articles;
    private final ReviewState review;
    private final Clearings clearings;
    private final Members members;
    private final Event<ConfidentialAsked> events;
    private final Clock clock;

    @Inject
    public SeeMemo(Articles articles, ReviewState review, Clearings clearings, Members members,
                   Event<ConfidentialAsked> events, Clock clock) {
        this.articles = articles;
        this.review = review;
        this.clearings = clearings;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param confidential whether the member asks for confidential sources they are named on, which is audited; without
     *     it there is no trace of any
     * @throws Refusal.NotNow when the article is somebody else's
     */
    @Transactional
    public Memo see(Member member, ArticleId articleId, boolean confidential) {
        member.must(Ability.READ_DESK);
        Article article = articles.get(articleId);
        if (!article.ownDraft()) {
            throw new Refusal.NotNow("clearing.notOwnDraft");
        }
        Memo memo = of(member, article, confidential);
        if (confidential) {
            events.fire(ConfidentialAsked.of(article, member, memo.at()));
        }
        return memo;
    }

    private Memo of(Member member, Article article, boolean confidential) {
        Review found = review.of(article);
        SeeClearing.Seen seen = SeeClearing.of(found, clearings.ofArticle(article.articleId()));
        Predicate<Source> shown = source -> !source.confidential()
                || confidential && source.mayBeSeenBy(member.memberId());
        List<Memo.Finding> findings = found.claims().stream().filter(Claim::live)
                .map(claim -> Memo.Finding.of(claim, seen, true, shown)).toList();
        var unread = new ArrayList<String>();
        for (int i = 0; i < found.coverage().sentences(); i++) {
            if (!found.coverage().state(i).done()) {
                unread.add(found.draft().sentence(i));
            }
        }
        return new Memo(seen, new MemoText(found).paragraphs(), findings, List.copyOf(unread), confidential,
                Memo.namesOf(members.withIds(spokenOf(seen))), clock.instant());
    }

    /** Everybody a memo speaks of. */
    static Set<MemberId> spokenOf(SeeClearing.Seen seen) {
        Set<MemberId> spokenOf = new HashSet<>();
        seen.points().forEach(point -> {
            Optional.ofNullable(point.stand()).ifPresent(stand -> spokenOf.add(stand.letBy()));
            Optional.ofNullable(point.before()).ifPresent(stand -> spokenOf.add(stand.letBy()));
        });
        Optional.ofNullable(seen.clearing()).flatMap(Clearing::clearedBy).ifPresent(spokenOf::add);
        seen.earlier().forEach(one -> one.clearedBy().ifPresent(spokenOf::add));
        seen.review().signature().ifPresent(signature -> spokenOf.add(signature.signedBy()));
        seen.review().setAside().sentences().forEach(one -> spokenOf.add(one.by()));
        seen.review().claims().forEach(claim -> {
            claim.assignee().ifPresent(spokenOf::add);
            claim.verdict().ifPresent(verdict -> spokenOf.add(verdict.proposedBy()));
            claim.approval().ifPresent(approval -> spokenOf.add(approval.approvedBy()));
            claim.closing().ifPresent(closing -> spokenOf.add(closing.closedBy()));
            claim.citations().forEach(citation -> spokenOf.add(citation.citedBy()));
            claim.suggestedWording().ifPresent(suggested -> {
                spokenOf.add(suggested.suggestedBy());
                Optional.ofNullable(suggested.answeredBy()).ifPresent(spokenOf::add);
            });
        });
        return spokenOf;
    }
}
