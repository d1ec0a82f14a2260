package org.touchstone.clearing;

import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;

/** The clearings of all drafts. */
public interface Clearings {

    void add(Clearing clearing);

    Optional<Clearing> ofDraft(DraftId draftId);

    /** Those of all the article's drafts, the newest draft first. */
    List<Clearing> ofArticle(ArticleId articleId);
}
