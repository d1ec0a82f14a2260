package org.touchstone.clearing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.ReviewState;

/** Shows a member how far the newest draft of the newsroom's own is from being cleared. */
@Dependent
public class SeeClearing {

    private final Articles articles;
    private final ReviewState review;
    private final Clearings clearings;

    @Inject
    public SeeClearing(Articles articles, ReviewState review, Clearings clearings) {
        this.articles = articles;
        this.review = review;
        this.clearings = clearings;
    }

    /** How a draft stands. */
    public enum Standing {
        /** Nobody has cleared it. */
        OPEN,
        /** It is cleared as it is. */
        CLEARED,
        /** It was cleared, and something that was found of it changed since. */
        OVERTAKEN
    }

    /**
     * An open point.
     *
     * @param stand what lets it stand as it is now, or null
     * @param before what was said of the point, or of the same point of an earlier draft, that does not hold any more
     */
    public record Point(OpenPoint open, @Nullable LetStand stand, @Nullable LetStand before) {

        public boolean blocks() {
            return stand == null;
        }
    }

    /**
     * All there is to see.
     *
     * @param content the digest of all that is shown, which a clearing names
     * @param clearing the draft's own, or null while there is none
     * @param earlier the clearings of earlier drafts, void with this one; the newest draft first
     */
    public record Seen(ReviewState.Review review, List<Point> points, Sha256 content, Standing standing,
                       @Nullable Clearing clearing, List<Clearing> earlier) {

        /** How many points block. */
        public int blocking() {
            return (int) points.stream().filter(Point::blocks).count();
        }
    }

    /**
     * @throws Refusal.NotNow when the article is somebody else's
     */
    @Transactional
    public Seen see(Member member, ArticleId articleId) {
        member.must(Ability.READ_DESK);
        ReviewState.Review found = review.of(articles.get(articleId));
        if (!found.article().ownDraft()) {
            throw new Refusal.NotNow("clearing.notOwnDraft");
        }
        return of(found, clearings.ofArticle(articleId));
    }

    /** @param all the clearings of the article's drafts, the newest first */
    static Seen of(ReviewState.Review review, List<Clearing> all) {
        Clearing own = all.stream().filter(one -> one.draftId().equals(review.draft().draftId())).findFirst()
                .orElse(null);
        Sha256 content = OpenPoint.content(review);
        List<Point> points = OpenPoint.of(review).stream().map(open -> {
            LetStand stand = own == null ? null : own.standFor(open).orElse(null);
            return new Point(open, stand, stand != null ? null : all.stream().flatMap(one -> one.saidOf(open).stream())
                    .findFirst().orElse(null));
        }).toList();
        Standing standing = own == null || !own.cleared() ? Standing.OPEN
                : own.clears(content) && points.stream().noneMatch(Point::blocks) ? Standing.CLEARED
                : Standing.OVERTAKEN;
        return new Seen(review, points, content, standing, own,
                all.stream().filter(one -> one != own && one.cleared()).toList());
    }
}
