package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Corrects what is known of an article besides its text. */
@Dependent
public class CorrectDetails {

    private final Articles articles;
    private final Event<ArticleEvent> events;
    private final Clock clock;

    @Inject
    public CorrectDetails(Articles articles, Event<ArticleEvent> events, Clock clock) {
        this.articles = articles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param base what the form was filled with; fields it left alone keep what others made of them meanwhile
     * @throws org.touchstone.newsroom.Refusal.Stale when somebody else changed the same field to something else
     */
    @Transactional
    public void correct(Member member, ArticleId articleId, ArticleDetails base, ArticleDetails wanted) {
        member.must(Ability.IMPORT_ARTICLE);
        // alone: of two who hold it together neither could write to it
        ArticleEvent event = articles.forPublishing(articleId).correct(base, wanted, member, clock.instant());
        if (event != null) {
            events.fire(event);
        }
    }
}
