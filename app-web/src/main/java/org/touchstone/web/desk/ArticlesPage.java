package org.touchstone.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.newsroom.Ability;
import org.touchstone.publication.Progress;
import org.touchstone.publication.SeeProgress;
import org.touchstone.web.signin.CurrentMember;

/** All articles, newest first: {@code /articles}. */
@Named("articles")
@RequestScoped
public class ArticlesPage {

    @Inject
    private SeeProgress seeProgress;

    @Inject
    private CurrentMember me;

    @Inject
    private Asked asked;

    private Progress.Page page;

    @PostConstruct
    void find() {
        page = seeProgress.see(me.get(), new Progress.Question(getKind(), asked.getWords(), asked.page("page"),
                Progress.PAGE));
    }

    public Progress.Page getPage() {
        return page;
    }

    public Progress.Kind getKind() {
        return asked.one("show", Progress.Kind.ALL);
    }

    /** Whether the list is empty because nothing was ever imported. */
    public boolean isNothingYet() {
        return page.all() == 0 && asked.getWords().isBlank() && getKind() == Progress.Kind.ALL;
    }

    public boolean isImporter() {
        return me.get().may(Ability.IMPORT_ARTICLE);
    }
}
