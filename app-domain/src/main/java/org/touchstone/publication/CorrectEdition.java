package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/**
 * Corrects what is published: the newest edition, with the named claims or the conclusion as they are approved now and
 * with all else as it was, becomes the next edition, and says what was wrong.
 */
@Dependent
public class CorrectEdition {

    private final Articles articles;
    private final ReviewState review;
    private final Publications publications;
    private final RichText richText;
    private final AuditHeads heads;
    private final Event<EditionCorrected> events;
    private final Clock clock;

    @Inject
    public CorrectEdition(Articles articles, ReviewState review, Publications publications, RichText richText,
                          AuditHeads heads, Event<EditionCorrected> events, Clock clock) {
        this.articles = articles;
        this.review = review;
        this.publications = publications;
        this.richText = richText;
        this.heads = heads;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes exactly the edition that is named, once, as publishing does.
     *
     * @param edition the number of the edition to make, one more than the newest the editor knew of
     * @param claims the numbers of the claims to replace
     * @param conclusion whether to replace the conclusion
     * @param what what was wrong, in words readers see
     * @throws Refusal.Invalid when nothing is named, or nothing is said
     * @throws Refusal.NotNow when a named part is not approved as it is now, or is the same still
     * @throws Refusal.Stale when the number is neither the next nor one there is already
     */
    @Transactional
    public Slug correct(Member member, ArticleId articleId, int edition, Set<Integer> claims, boolean conclusion,
                        @Nullable String what) {
        member.must(Ability.PUBLISH);
        Article article = articles.forPublishing(articleId);
        Publication publication = publications.ofArticle(articleId)
                .orElseThrow(() -> new Refusal.NotFound("publication"));
        int latest = publication.latestEdition();
        var slug = new Slug(publication.slug());
        if (edition >= 1 && edition <= latest) {
            return slug;
        }
        if (edition != latest + 1) {
            throw new Refusal.Stale(List.of());
        }
        Instant now = clock.instant();
        publication.mustTakeAnother();
        var editionId = new EditionId(articleId, edition);
        var correction = new Correction(editionId, claims, conclusion, what, member, now);
        var corrections = new ArrayList<>(publications.corrections(articleId));
        corrections.add(correction);
        var imprint = new Imprint(slug.value(), edition, publication.firstPublishedAt(), now, corrections);
        var correctable = new Correctable(review.of(article), richText,
                publications.mustFind(new EditionId(articleId, latest)), imprint);
        Map<String, Object> corrected = correctable.with(claims, conclusion, member, imprint);
        publication.next(now);
        var made = new Edition(editionId, Json.canonical(Proof.sealed(corrected, heads.holdHead(articleId))),
                member.memberId(), now);
        publications.add(made);
        publications.add(correction);
        events.fire(new EditionCorrected(articleId, edition, slug.value(), made.sha256(), member.memberId(), now));
        return slug;
    }
}
