package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows what an edition published now would hold. */
@Dependent
public class PreviewEdition {

    private final Articles articles;
    private final ReviewState review;
    private final Publications publications;
    private final RichText richText;
    private final Clock clock;

    @Inject
    public PreviewEdition(Articles articles, ReviewState review, Publications publications, RichText richText,
                          Clock clock) {
        this.articles = articles;
        this.review = review;
        this.publications = publications;
        this.richText = richText;
        this.clock = clock;
    }

    /** The edition's content, canonical JSON; unfinished claims are in it as UNDECIDED, without a verdict. */
    @Transactional
    public String preview(Member member, ArticleId articleId) {
        member.must(Ability.READ_DESK);
        Article article = articles.get(articleId);
        Optional<Publication> known = publications.ofArticle(articleId);
        String slug = known.map(Publication::slug)
                .orElseGet(() -> Slug.from(article.title(), articleId.value()).value());
        int next = known.map(Publication::latestEdition).orElse(0) + 1;
        Instant now = clock.instant();
        return new EditionContent(review.of(article), richText).json(new Imprint(slug, next,
                known.map(Publication::firstPublishedAt).orElse(now), now, publications.corrections(articleId)));
    }
}
