package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Tells a member why an article cannot be published yet. */
@Dependent
public class SeeBlockers {

    private final Articles articles;
    private final ReviewState review;

    @Inject
    public SeeBlockers(Articles articles, ReviewState review) {
        this.articles = articles;
        this.review = review;
    }

    /** In the order somebody would mend them; empty when it can be published. */
    @Transactional
    public List<Blocker> see(Member member, ArticleId articleId) {
        member.must(Ability.READ_DESK);
        return review.of(articles.get(articleId)).blockers();
    }
}
