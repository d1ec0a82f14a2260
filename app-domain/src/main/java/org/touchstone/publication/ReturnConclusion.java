package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Sends a conclusion back with a reason. */
@Dependent
public class ReturnConclusion {

    private final Articles articles;
    private final Conclusions conclusions;
    private final Event<ConclusionEvent> events;
    private final Clock clock;

    @Inject
    public ReturnConclusion(Articles articles, Conclusions conclusions, Event<ConclusionEvent> events, Clock clock) {
        this.articles = articles;
        this.conclusions = conclusions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void giveBack(Member member, ArticleId articleId, @Nullable String reason) {
        member.must(Ability.APPROVE_CONCLUSION);
        articles.forWork(articleId);
        events.fire(conclusions.mustForChange(articleId).giveBack(reason, member, clock.instant()));
    }
}
