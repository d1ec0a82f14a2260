package org.touchstone.clearing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.ReviewState;

/** What every use case on the way to clear a draft needs: the article held alone, its review, and its clearing. */
@Dependent
public class ClearingDesk {

    private final Articles articles;
    private final ReviewState review;
    private final Clearings clearings;
    private final Event<ClearingEvent> events;
    private final Clock clock;

    @Inject
    public ClearingDesk(Articles articles, ReviewState review, Clearings clearings, Event<ClearingEvent> events,
                        Clock clock) {
        this.articles = articles;
        this.review = review;
        this.clearings = clearings;
        this.events = events;
        this.clock = clock;
    }

    /** A draft on the desk. */
    record Case(ReviewState.Review review, Clearing clearing, boolean fresh) {
    }

    /**
     * The article's newest draft, held so that no work on it is under way.
     *
     * @param seen the digest of the draft the member was shown
     * @throws Refusal.NotNow when the article is somebody else's
     * @throws Refusal.Stale when a next draft came in since
     */
    Case take(ArticleId articleId, Sha256 seen) {
        Article article = articles.forPublishing(articleId);
        if (!article.ownDraft()) {
            throw new Refusal.NotNow("clearing.notOwnDraft");
        }
        ReviewState.Review found = review.of(article);
        if (!found.draft().sha256().equals(seen)) {
            throw new Refusal.NotNow("clearing.otherDraft", found.draft().number());
        }
        var known = clearings.ofDraft(found.draft().draftId());
        return new Case(found, known.orElseGet(() -> new Clearing(found.draft())), known.isEmpty());
    }

    /** Keeps what was done, if anything was, and tells of it. */
    void keep(Case taken, @Nullable ClearingEvent happened) {
        if (happened == null) {
            return;
        }
        if (taken.fresh()) {
            clearings.add(taken.clearing());
        }
        events.fire(happened);
    }

    Instant now() {
        return clock.instant();
    }
}
