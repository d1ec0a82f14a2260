package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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
    private final RichText richText;
    private final Clock clock;

    @Inject
    public SeeReview(Articles articles, ReviewState review, Publications publications, RichText richText, Clock clock) {
        this.articles = articles;
        this.review = review;
        this.publications = publications;
        this.richText = richText;
        this.clock = clock;
    }

    /**
     * The review as it stands, and where it is public already.
     *
     * @param newsForReaders whether the next edition would say anything else than the newest there is
     * @param changed what of the newest edition is another one now
     */
    public record Seen(ReviewState.Review review, Optional<Publication> publication, boolean newsForReaders,
                       List<ChangedPart> changed) {

        /** The number the next edition gets. */
        public int nextEdition() {
            return publication.map(Publication::latestEdition).orElse(0) + 1;
        }
    }

    @Transactional
    public Seen see(Member member, ArticleId articleId) {
        member.must(Ability.READ_DESK);
        ReviewState.Review state = review.of(articles.get(articleId));
        Optional<Publication> known = publications.ofArticle(articleId);
        if (known.isEmpty()) {
            return new Seen(state, known, true, List.of());
        }
        Publication publication = known.get();
        var correctable = new Correctable(state, richText,
                publications.mustFind(new EditionId(articleId, publication.latestEdition())),
                new Imprint(publication.slug(), publication.latestEdition() + 1, publication.firstPublishedAt(),
                        clock.instant(), List.of()));
        return new Seen(state, known, correctable.newsForReaders(), correctable.parts(member));
    }
}
