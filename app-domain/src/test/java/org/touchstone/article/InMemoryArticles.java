package org.touchstone.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.newsroom.Refusal;

/** Articles and their drafts for tests. */
public class InMemoryArticles implements Articles {

    private final Map<ArticleId, Article> articles = new LinkedHashMap<>();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private long last;

    /** The drafts of these articles. */
    public InMemoryDrafts drafts() {
        return drafts;
    }

    @Override
    public ArticleId nextId() {
        return new ArticleId(++last);
    }

    @Override
    public void add(Article article) {
        articles.put(article.articleId(), article);
    }

    @Override
    public Optional<Article> withId(ArticleId articleId) {
        return Optional.ofNullable(articles.get(articleId));
    }

    @Override
    public Map<ArticleId, String> titles(Collection<ArticleId> wanted) {
        return wanted.stream().distinct().filter(articles::containsKey)
                .collect(Collectors.toMap(Function.identity(), one -> articles.get(one).title()));
    }

    @Override
    public Optional<ArticleId> withText(Sha256 text) {
        return drafts.all.values().stream().filter(draft -> draft.sha256().equals(text)).map(Draft::articleId)
                .findFirst();
    }

    @Override
    public void reserveText(Sha256 text) {
        // one thread
    }

    @Override
    public Article forWork(ArticleId articleId) {
        return withId(articleId).orElseThrow(() -> new Refusal.NotFound("article"));
    }

    @Override
    public Article forPublishing(ArticleId articleId) {
        return forWork(articleId);
    }

    /** Drafts for tests. */
    public static class InMemoryDrafts implements Drafts {

        private final Map<DraftId, Draft> all = new LinkedHashMap<>();
        private long last;

        @Override
        public DraftId nextId() {
            return new DraftId(++last);
        }

        @Override
        public void add(Draft draft) {
            all.put(draft.draftId(), draft);
        }

        @Override
        public Optional<Draft> withId(DraftId draftId) {
            return Optional.ofNullable(all.get(draftId));
        }

        @Override
        public Optional<Draft> ofArticle(ArticleId articleId, int number) {
            return ofArticle(articleId).stream().filter(draft -> draft.number() == number).findFirst();
        }

        @Override
        public List<Draft> ofArticle(ArticleId articleId) {
            return all.values().stream().filter(draft -> draft.articleId().equals(articleId)).toList();
        }
    }
}
