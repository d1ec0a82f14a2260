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
import org.touchstone.newsroom.Refusal;

/**
 * An editor alone puts a published review under review, withdraws or withholds it, or puts it back. It takes effect
 * with the next request on every server.
 */
@Dependent
public class ChangeStanding {

    private final Articles articles;
    private final Publications publications;
    private final Event<StandingChanged> events;
    private final Clock clock;

    @Inject
    public ChangeStanding(Articles articles, Publications publications, Event<StandingChanged> events, Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reason why, in the words readers see; not needed for putting it back
     * @throws Refusal.NotFound when the article was never published
     * @throws Refusal.NotNow when it stands so already
     */
    @Transactional
    public void change(Member member, ArticleId articleId, @Nullable Standing to, @Nullable String reason) {
        member.must(Ability.PUBLISH);
        articles.forPublishing(articleId);
        Publication publication = publications.ofArticle(articleId)
                .orElseThrow(() -> new Refusal.NotFound("publication"));
        events.fire(publication.stand(to, reason, member, clock.instant()));
    }
}
