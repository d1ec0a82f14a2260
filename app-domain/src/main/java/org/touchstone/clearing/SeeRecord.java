package org.touchstone.clearing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.claim.ArticleHistory;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.HistoryStep;
import org.touchstone.claim.Note;
import org.touchstone.claim.Notes;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.publication.Publications;
import org.touchstone.publication.ReviewState;
import org.touchstone.source.Source;

/** Gives a member the whole record of any article. */
@Dependent
public class SeeRecord {

    private final Articles articles;
    private final Drafts drafts;
    private final ReviewState review;
    private final ArticleHistory histories;
    private final Notes notes;
    private final Clearings clearings;
    private final Publications publications;
    private final Members members;
    private final Event<ConfidentialAsked> events;
    private final Clock clock;

    @Inject
    public SeeRecord(Articles articles, Drafts drafts, ReviewState review, ArticleHistory histories, Notes notes,
                     Clearings clearings, Publications publications, Members members,
                     Event<ConfidentialAsked> events, Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.review = review;
        this.histories = histories;
        this.notes = notes;
        this.clearings = clearings;
        this.publications = publications;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param confidential whether the member asks for confidential sources they are named on, which is audited; without
     *     it there is no trace of any
     */
    @Transactional
    public ArticleRecord see(Member member, ArticleId articleId, boolean confidential) {
        member.must(Ability.READ_DESK);
        Article article = articles.get(articleId);
        ReviewState.Review found = review.of(article);
        Predicate<Source> shown = source -> !source.confidential()
                || confidential && source.mayBeSeenBy(member.memberId());
        List<Clearing> cleared = clearings.ofArticle(articleId);
        SeeClearing.Seen seen = SeeClearing.of(found, cleared);
        List<Memo.Finding> findings = found.claims().stream()
                .map(claim -> Memo.Finding.of(claim, seen, article.ownDraft(), shown)).toList();
        Map<ClaimId, List<HistoryStep>> history = histories.of(articleId, shown);
        List<Note> talk = notes.ofArticle(articleId);
        List<Draft> texts = drafts.ofArticle(articleId);
        Instant now = clock.instant();
        if (confidential) {
            events.fire(ConfidentialAsked.of(article, member, now));
        }
        var spokenOf = new HashSet<MemberId>(SeeMemo.spokenOf(seen));
        history.values().forEach(steps -> steps.forEach(step -> spokenOf.add(step.by())));
        talk.forEach(note -> spokenOf.add(note.writtenBy()));
        texts.forEach(draft -> spokenOf.add(draft.importedBy()));
        found.marks().forEach(mark -> spokenOf.add(mark.markedBy()));
        found.conclusion().ifPresent(conclusion -> spokenOf.add(conclusion.proposedBy()));
        return new ArticleRecord(found, findings, texts, history, talk, cleared, publications.editions(articleId),
                publications.corrections(articleId), confidential, Memo.namesOf(members.withIds(spokenOf)), now);
    }
}
