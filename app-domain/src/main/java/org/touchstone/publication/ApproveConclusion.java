package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Says yes to a conclusion as the editor was shown it. */
@Dependent
public class ApproveConclusion {

    private final Articles articles;
    private final Conclusions conclusions;
    private final Event<ConclusionEvent> events;
    private final Clock clock;

    @Inject
    public ApproveConclusion(Articles articles, Conclusions conclusions, Event<ConclusionEvent> events, Clock clock) {
        this.articles = articles;
        this.conclusions = conclusions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen the revision the editor was shown
     * @throws org.touchstone.newsroom.Refusal.NotAllowed when the editor wrote any of it
     * @throws org.touchstone.newsroom.Refusal.Stale when it was changed since
     */
    @Transactional
    public void approve(Member member, ArticleId articleId, int seen) {
        member.must(Ability.APPROVE_CONCLUSION);
        articles.forWork(articleId);
        events.fire(conclusions.mustForChange(articleId).approve(seen, member, clock.instant()));
    }
}
