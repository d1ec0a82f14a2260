package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Signs, as the second person, for everything of an article that was set aside or closed. */
@Dependent
public class SignSetAside {

    private final Articles articles;
    private final ReviewState review;
    private final SetAsideSignatures signatures;
    private final Event<SetAsideSigned> events;
    private final Clock clock;

    @Inject
    public SignSetAside(Articles articles, ReviewState review, SetAsideSignatures signatures,
                        Event<SetAsideSigned> events, Clock clock) {
        this.articles = articles;
        this.review = review;
        this.signatures = signatures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen the digest of the list the member was shown
     * @throws Refusal.NotAllowed when the member set aside or closed any of it
     * @throws Refusal.Stale when the list is not any more what was shown
     */
    @Transactional
    public void sign(Member member, ArticleId articleId, Sha256 seen) {
        member.must(Ability.SIGN_SET_ASIDE);
        // alone, so that nothing is set aside while it is signed
        Article article = articles.forPublishing(articleId);
        SetAsideList list = review.of(article).setAside();
        if (list.isEmpty()) {
            throw new Refusal.NotNow("setAside.empty");
        }
        if (list.decidedBy(member.memberId())) {
            throw new Refusal.NotAllowed("fourEyes.setAside");
        }
        if (!list.digest().equals(seen)) {
            throw new Refusal.Stale(List.of());
        }
        SetAsideSignature signature = signatures.ofArticle(articleId).orElseGet(() -> new SetAsideSignature(articleId));
        if (signature.signs(list)) {
            return;
        }
        boolean fresh = signature.signedAt() == null;
        SetAsideSigned event = signature.sign(seen, member, clock.instant());
        if (fresh) {
            signatures.add(signature);
        }
        events.fire(event);
    }
}
