package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Keeps a text that was read as an article, with its details as the member corrected them. */
@Dependent
public class KeepArrival {

    private final Arrivals arrivals;
    private final ImportArticle importArticle;
    private final Drafts drafts;
    private final SourceLeads sourceLeads;
    private final Clock clock;

    @Inject
    public KeepArrival(Arrivals arrivals, ImportArticle importArticle, Drafts drafts, SourceLeads sourceLeads,
                       Clock clock) {
        this.arrivals = arrivals;
        this.importArticle = importArticle;
        this.drafts = drafts;
        this.sourceLeads = sourceLeads;
        this.clock = clock;
    }

    /**
     * Done twice, it leads to the same article.
     *
     * @throws ImportArticle.AlreadyImported when an article has exactly this text
     */
    @Transactional
    public ArticleId keep(Member member, ArrivalId arrivalId, ArticleDetails details) {
        member.must(Ability.IMPORT_ARTICLE);
        Arrival arrival = arrivals.ownForChange(member, arrivalId);
        if (arrival.articleId().isPresent()) {
            return arrival.articleId().get();
        }
        if (arrival.nextOf().isPresent()) {
            throw new Refusal.NotNow("arrival.isNextDraft");
        }
        arrival.mustBeReady();
        ArticleId articleId = importArticle.take(member, arrival.text(), details, arrival.original().orElse(null));
        sourceLeads.addOf(arrival, drafts.ofArticle(articleId, 1).orElseThrow());
        arrival.kept(articleId, clock.instant());
        return articleId;
    }
}
