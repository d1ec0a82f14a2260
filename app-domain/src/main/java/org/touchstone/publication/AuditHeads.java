package org.touchstone.publication;

import org.touchstone.article.ArticleId;

/** The heads of the articles' audit chains, which an edition names so that the record behind it cannot be rewritten. */
public interface AuditHeads {

    /**
     * The hash of the article's last audit entry, 64 zeros when it has none; no other is written before this
     * transaction ends. To be asked for after all rows are held.
     */
    String holdHead(ArticleId articleId);
}
