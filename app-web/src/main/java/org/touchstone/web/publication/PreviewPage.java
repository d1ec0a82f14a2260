package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.article.ArticleId;
import org.touchstone.publication.PreviewEdition;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** What readers would get if the article were published now: {@code /articles/{n}/preview}. */
@Named("preview")
@RequestScoped
public class PreviewPage {

    @Inject
    private PreviewEdition previewEdition;

    @Inject
    private CurrentMember me;

    @Inject
    private Route route;

    @Inject
    private Sentences sentences;

    private ShownReview shown;

    @PostConstruct
    void find() {
        String json = previewEdition.preview(me.get(), new ArticleId(route.number("n")));
        shown = new ShownReview(EditionReader.read(json), sentences);
    }

    public ShownReview getShown() {
        return shown;
    }

    public long getArticle() {
        return route.number("n");
    }
}
