package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Publishes a reviewed article as its next edition, when nothing blocks it. */
@Dependent
public class PublishArticle {

    private final Articles articles;
    private final ReviewState review;
    private final Publications publications;
    private final RichText richText;
    private final AuditHeads heads;
    private final Event<EditionPublished> events;
    private final Clock clock;

    @Inject
    public PublishArticle(Articles articles, ReviewState review, Publications publications, RichText richText,
                          AuditHeads heads, Event<EditionPublished> events, Clock clock) {
        this.articles = articles;
        this.review = review;
        this.publications = publications;
        this.richText = richText;
        this.heads = heads;
        this.events = events;
        this.clock = clock;
    }

    /** It cannot be published yet; says why, each reason to be mended by itself. */
    public static class Blocked extends Refusal.NotNow {
        private final transient List<Blocker> blockers;

        Blocked(List<Blocker> blockers) {
            super("publish.blocked", blockers.size());
            this.blockers = List.copyOf(blockers);
        }

        public List<Blocker> blockers() {
            return blockers;
        }
    }

    /**
     * Makes exactly the edition that is named: asked for it twice, by anybody and at the same moment, it is made once
     * and both are led to it.
     *
     * @param edition the number of the edition to make, one more than the newest the editor knew of
     * @return where it is public
     * @throws Blocked when something keeps it from being published
     * @throws Refusal.NotNow when the newest edition says the same already, or was taken down
     * @throws Refusal.Stale when the number is neither the next nor one there is already
     */
    @Transactional
    public Slug publish(Member member, ArticleId articleId, int edition) {
        member.must(Ability.PUBLISH);
        Article article = articles.forPublishing(articleId);
        var known = publications.ofArticle(articleId);
        int latest = known.map(Publication::latestEdition).orElse(0);
        if (edition >= 1 && edition <= latest) {
            return new Slug(known.orElseThrow().slug());
        }
        if (edition != latest + 1) {
            throw new Refusal.Stale(List.of());
        }
        var state = review.of(article);
        List<Blocker> blockers = state.blockers();
        if (!blockers.isEmpty()) {
            throw new Blocked(blockers);
        }
        Instant now = clock.instant();
        Publication publication = known.orElseGet(() -> first(article, now));
        publication.mustTakeAnother();
        var content = new EditionContent(state, richText);
        Map<String, Object> members = content.members(new Imprint(publication.slug(), edition,
                publication.firstPublishedAt(), now, publications.corrections(articleId)));
        if (latest > 0 && EditionContent.sameSubstance(members, JsonText.object(
                publications.mustFind(new EditionId(articleId, latest)).content()))) {
            throw new Refusal.NotNow("publish.unchanged", latest);
        }
        publication.next(now);
        var made = new Edition(new EditionId(articleId, edition),
                Json.canonical(Proof.sealed(members, heads.holdHead(articleId))), member.memberId(), now);
        publications.add(made);
        events.fire(new EditionPublished(articleId, edition, publication.slug(), made.sha256(), member.memberId(),
                now));
        return new Slug(publication.slug());
    }

    private Publication first(Article article, Instant now) {
        Slug slug = Slug.from(article.title(), article.articleId().value());
        publications.reserveSlugs();
        while (publications.withSlug(slug.value()).isPresent()) {
            slug = slug.with(article.articleId().value());
        }
        var publication = new Publication(article.articleId(), slug, now);
        publications.add(publication);
        return publication;
    }
}
