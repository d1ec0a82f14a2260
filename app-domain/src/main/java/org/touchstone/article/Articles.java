package org.touchstone.article;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.touchstone.newsroom.Refusal;

/** Every article the newsroom has imported. */
public interface Articles {

    ArticleId nextId();

    void add(Article article);

    Optional<Article> withId(ArticleId articleId);

    /** The article of which some draft has exactly this text. */
    Optional<ArticleId> withText(Sha256 text);

    /**
     * Lets only one transaction at a time import this text, until that transaction ends: the second of two
     * simultaneous imports then finds the first.
     */
    void reserveText(Sha256 text);

    /**
     * The article, held until the transaction ends so that it is not published meanwhile; others may work on it at
     * the same time. Every use case that changes what a publication is made of takes it first.
     *
     * @throws Refusal.NotFound when there is none
     */
    Article forWork(ArticleId articleId);

    /**
     * The article, held for this transaction alone: no work on it is under way or begins until the transaction ends.
     *
     * @throws Refusal.NotFound when there is none
     */
    Article forPublishing(ArticleId articleId);

    /** What articles are called. */
    Map<ArticleId, String> titles(Collection<ArticleId> articles);

    /** The article, or {@link Refusal.NotFound}. */
    default Article get(ArticleId articleId) {
        return withId(articleId).orElseThrow(() -> new Refusal.NotFound("article"));
    }
}
