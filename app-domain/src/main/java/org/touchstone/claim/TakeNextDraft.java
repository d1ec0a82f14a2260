package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleEvent;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.CarriedMarks;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.article.Marks;
import org.touchstone.article.StoredFile;
import org.touchstone.language.Segmenter;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/**
 * Takes a text in as the next draft of an article: the claims come along as {@link CarryOver} decides, the marks as
 * {@link CarriedMarks} does, and every other sentence is unread.
 */
@Dependent
public class TakeNextDraft {

    private final Articles articles;
    private final Drafts drafts;
    private final Marks marks;
    private final Claims claims;
    private final Workbench bench;
    private final Segmenter segmenter;
    private final Event<ArticleEvent> events;

    @Inject
    public TakeNextDraft(Articles articles, Drafts drafts, Marks marks, Claims claims, Workbench bench,
                         Segmenter segmenter, Event<ArticleEvent> events) {
        this.articles = articles;
        this.drafts = drafts;
        this.marks = marks;
        this.claims = claims;
        this.bench = bench;
        this.segmenter = segmenter;
        this.events = events;
    }

    /**
     * @param original the file it was read from, already kept; null for a pasted text
     * @return the new draft's number
     * @throws Refusal.NotNow when the newest draft has exactly this text
     * @throws Refusal.Invalid when the text cannot be taken
     */
    @Transactional
    public int take(Member member, ArticleId articleId, String text, @Nullable StoredFile original) {
        member.must(Ability.IMPORT_ARTICLE);
        String normal = Draft.normalised(text);
        // alone, so that nothing is done to a claim or a mark while they are carried over
        Article article = articles.forPublishing(articleId);
        Draft latest = drafts.latest(article);
        if (latest.text().equals(normal)) {
            throw new Refusal.NotNow("draft.sameText");
        }
        Deed deed = bench.deed(member);
        var next = new Draft(drafts.nextId(), articleId, latest.number() + 1, normal,
                article.details().language(), segmenter, original, member, deed.at());
        drafts.add(next);
        var carryOver = new CarryOver(next, draftId -> drafts.withId(draftId).orElseThrow());
        var happened = new ArrayList<ClaimEvent>();
        var leftBehind = new HashSet<Integer>();
        List<Claim> all = claims.ofArticle(articleId);
        Evidence evidence = bench.evidence(articleId, all);
        for (Claim claim : all) {
            CarryOver.Outcome outcome = carryOver.of(claim);
            if (claim.live() && outcome.places().size() < claim.anchorsIn(latest.draftId()).size()
                    || outcome.standing() == Standing.REWORDED) {
                leftBehind.addAll(sentences(latest, claim));
            }
            happened.addAll(claim.carryOver(outcome, evidence, deed));
        }
        CarriedMarks.of(latest, next, carryOver.changesSince(latest.draftId()), marks.forChange(latest.draftId()),
                sentence -> !leftBehind.contains(sentence)).forEach(marks::add);
        events.fire(article.next(next, member, deed.at()));
        bench.tell(happened);
        return next.number();
    }

    private static Set<Integer> sentences(Draft draft, Claim claim) {
        var touched = new HashSet<Integer>();
        for (Anchor anchor : claim.anchorsIn(draft.draftId())) {
            List<Span> sentences = draft.sentences();
            for (int i = draft.segments().sentenceAt(anchor.start()); i < sentences.size()
                    && sentences.get(i).start() < anchor.end(); i++) {
                touched.add(i);
            }
        }
        return touched;
    }
}
