package org.touchstone.publication;

import java.util.Optional;
import org.touchstone.article.ArticleId;

/** The signatures for what was set aside, at most one an article. */
public interface SetAsideSignatures {

    void add(SetAsideSignature signature);

    Optional<SetAsideSignature> ofArticle(ArticleId articleId);
}
