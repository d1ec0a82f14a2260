package org.touchstone.publication;

import java.time.Instant;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** A correction became public as an edition of its own. */
public record EditionCorrected(ArticleId articleId, int revision, String slug, Sha256 content, MemberId by, Instant at)
        implements Happening {

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "edition.correct";
    }

    @Override
    public String subject() {
        return "edition/" + articleId + "/" + revision;
    }

    @Override
    public String digest() {
        return content.hex();
    }
}
