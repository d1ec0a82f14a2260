package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.article.Arrival;
import org.touchstone.article.ArrivalId;
import org.touchstone.article.Arrivals;
import org.touchstone.article.Article;
import org.touchstone.article.Articles;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.language.Segmenter;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Tells a member, before a next draft is kept, what it is going to make of the claims. */
@Dependent
public class ForecastNextDraft {

    private final Arrivals arrivals;
    private final Articles articles;
    private final Drafts drafts;
    private final Claims claims;
    private final Segmenter segmenter;

    @Inject
    public ForecastNextDraft(Arrivals arrivals, Articles articles, Drafts drafts, Claims claims, Segmenter segmenter) {
        this.arrivals = arrivals;
        this.articles = articles;
        this.drafts = drafts;
        this.claims = claims;
        this.segmenter = segmenter;
    }

    /**
     * What is going to happen.
     *
     * @param number of the draft it is going to be
     * @param sameText whether the newest draft has exactly this text
     * @param claims how many claims not closed are going to stand how
     * @param lapsing approvals that lapse because the claim's own words changed
     * @param taken how many claims find their suggested wording in it
     * @param sentences of the new draft
     * @param fresh sentences of it that are new or changed
     */
    public record Forecast(Article article, int number, boolean sameText, Map<Standing, Integer> claims, int lapsing,
                           int taken, int sentences, int fresh) {
    }

    /**
     * @throws Refusal.NotFound when it is not this member's, or not brought for an article
     * @throws Refusal.NotNow unless it has been read
     */
    @Transactional
    public Forecast see(Member member, ArrivalId arrivalId) {
        member.must(Ability.IMPORT_ARTICLE);
        Arrival arrival = arrivals.withId(arrivalId).filter(found -> member.is(found.memberId()))
                .orElseThrow(() -> new Refusal.NotFound("arrival"));
        arrival.mustBeReady();
        Article article = articles.get(arrival.nextOf().orElseThrow(() -> new Refusal.NotFound("arrival")));
        Draft latest = drafts.latest(article);
        Draft next = new Draft(latest.draftId(), article.articleId(), latest.number() + 1, arrival.text(),
                article.details().language(), segmenter, null, member, latest.importedAt());
        var carryOver = new CarryOver(next, draftId -> drafts.withId(draftId).orElseThrow());
        var standings = new EnumMap<Standing, Integer>(Standing.class);
        int lapsing = 0;
        int taken = 0;
        for (Claim claim : claims.ofArticle(article.articleId())) {
            if (claim.state() != ClaimState.CLOSED) {
                CarryOver.Outcome outcome = carryOver.of(claim);
                Standing standing = outcome.standing();
                taken += outcome.suggestedIn() == null ? 0 : 1;
                standings.merge(standing, 1, Integer::sum);
                lapsing += standing == Standing.REWORDED && claim.state() == ClaimState.APPROVED ? 1 : 0;
            }
        }
        var changes = carryOver.changesSince(latest.draftId());
        int sentences = next.sentences().size();
        int same = (int) IntStream.range(0, sentences).filter(place -> changes.back(place).isPresent()).count();
        return new Forecast(article, next.number(), latest.text().equals(next.text()), standings, lapsing, taken,
                sentences, sentences - same);
    }
}
