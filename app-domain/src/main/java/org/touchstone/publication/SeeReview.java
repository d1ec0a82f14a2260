package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Lets a member see how far the review of an article is. */
@Dependent
public class SeeReview {

    private final Articles articles;
    private final ReviewState review;
    private final Publications publications;

    @Inject
    public SeeReview(Articles articles, ReviewState review, Publications publications) {
        this.articles = articles;
        this.review = review;
        this.publications = publications;
    }

    /** The review as it stands, and where it is public already. */
    public record Seen(ReviewState.Review review, Optional<Publication> publication) {

        /** The number the next edition gets. */
        public int nextEdition() {
            return publication.map(Publication::latestEdition).orElse(0) + 1;
        }
    }

    @Transactional
    public Seen see(Member member, ArticleId articleId) {
        member.must(Ability.READ_DESK);
        return new Seen(review.of(articles.get(articleId)), publications.ofArticle(articleId));
    }
}
