package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.web.faces.Route;
import org.touchstone.web.signin.CurrentMember;

/** Where the next draft of an article is brought: {@code /articles/{n}/next}. */
@Named("nextDraft")
@RequestScoped
public class NextDraftPage {

    @Inject
    private Articles articles;

    @Inject
    private CurrentMember me;

    @Inject
    private Route route;

    private @Nullable Article article;

    /** The article it is going to be a draft of. */
    public Article getArticle() {
        Article known = article;
        if (known == null) {
            me.get().must(Ability.IMPORT_ARTICLE);
            known = articles.get(new ArticleId(route.number("n")));
            article = known;
        }
        return known;
    }
}
