package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.article.Arrival;
import org.touchstone.article.ArrivalId;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Arrivals;
import org.touchstone.article.Drafts;
import org.touchstone.article.SourceLeads;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Keeps a text that was read as the next draft of the article it was brought for. */
@Dependent
public class KeepNextDraft {

    private final Arrivals arrivals;
    private final TakeNextDraft takeNextDraft;
    private final Drafts drafts;
    private final SourceLeads sourceLeads;
    private final Clock clock;

    @Inject
    public KeepNextDraft(Arrivals arrivals, TakeNextDraft takeNextDraft, Drafts drafts, SourceLeads sourceLeads,
                         Clock clock) {
        this.arrivals = arrivals;
        this.takeNextDraft = takeNextDraft;
        this.drafts = drafts;
        this.sourceLeads = sourceLeads;
        this.clock = clock;
    }

    /**
     * Done twice, it leads to the same article.
     *
     * @throws Refusal.NotNow when the newest draft has exactly this text, or it was brought to be a new article
     */
    @Transactional
    public ArticleId keep(Member member, ArrivalId arrivalId) {
        member.must(Ability.IMPORT_ARTICLE);
        Arrival arrival = arrivals.ownForChange(member, arrivalId);
        if (arrival.articleId().isPresent()) {
            return arrival.articleId().get();
        }
        arrival.mustBeReady();
        ArticleId articleId = arrival.nextOf().orElseThrow(() -> new Refusal.NotNow("arrival.isNewArticle"));
        int number = takeNextDraft.take(member, articleId, arrival.text(), arrival.original().orElse(null));
        sourceLeads.addOf(arrival, drafts.ofArticle(articleId, number).orElseThrow());
        arrival.kept(articleId, clock.instant());
        return articleId;
    }
}
