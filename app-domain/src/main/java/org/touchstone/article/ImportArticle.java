package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.Segmenter;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Takes a text in as a new article with its first draft; every sentence of it starts unread. */
@Dependent
public class ImportArticle {

    private final Articles articles;
    private final Drafts drafts;
    private final Segmenter segmenter;
    private final Event<ArticleEvent> events;
    private final Clock clock;

    @Inject
    public ImportArticle(Articles articles, Drafts drafts, Segmenter segmenter, Event<ArticleEvent> events,
                         Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.segmenter = segmenter;
        this.events = events;
        this.clock = clock;
    }

    /** The same text was imported before: it is offered instead of being kept twice. */
    public static class AlreadyImported extends Refusal.NotNow {
        private final ArticleId articleId;

        AlreadyImported(ArticleId articleId) {
            super("article.alreadyImported");
            this.articleId = articleId;
        }

        /** Where the text is already. */
        public ArticleId articleId() {
            return articleId;
        }
    }

    /**
     * @param text starts with the headline; see {@link Draft} for what it may hold
     * @param original the file it was read from, already kept in {@link Files}; null for a pasted text
     * @throws AlreadyImported when an article has a draft with exactly this text
     * @throws Refusal.Invalid when the text or a detail cannot be taken
     */
    @Transactional
    public ArticleId take(Member member, String text, ArticleDetails details, @Nullable StoredFile original) {
        member.must(Ability.IMPORT_ARTICLE);
        Instant now = clock.instant();
        String normal = Draft.normalised(text);
        Sha256 sha256 = Sha256.of(normal);
        articles.reserveText(sha256);
        articles.withText(sha256).ifPresent(known -> {
            throw new AlreadyImported(known);
        });
        var article = new Article(articles.nextId(), details, member, now);
        articles.add(article);
        drafts.add(new Draft(drafts.nextId(), article.articleId(), 1, normal, details.language(), segmenter, original,
                member, now));
        events.fire(article.event(ArticleEvent.Act.IMPORT, member, now));
        return article.articleId();
    }
}
