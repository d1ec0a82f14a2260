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

/** Proposes an article's conclusion, or changes the one there is. */
@Dependent
public class ProposeConclusion {

    private final Articles articles;
    private final Conclusions conclusions;
    private final Event<ConclusionEvent> events;
    private final Clock clock;

    @Inject
    public ProposeConclusion(Articles articles, Conclusions conclusions, Event<ConclusionEvent> events, Clock clock) {
        this.articles = articles;
        this.conclusions = conclusions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param base the text the form was filled with, null when there was none
     * @throws org.touchstone.newsroom.Refusal.Stale when somebody else changed it to something else since
     */
    @Transactional
    public void propose(Member member, ArticleId articleId, @Nullable String base, @Nullable String text) {
        member.must(Ability.PROPOSE_CONCLUSION);
        articles.forWork(articleId);
        Conclusion conclusion = conclusions.forChange(articleId).orElseGet(() -> new Conclusion(articleId));
        boolean fresh = conclusion.revision() == 0;
        ConclusionEvent event = conclusion.propose(base, text, member, clock.instant());
        if (fresh) {
            conclusions.add(conclusion);
        }
        events.fire(event);
    }
}
