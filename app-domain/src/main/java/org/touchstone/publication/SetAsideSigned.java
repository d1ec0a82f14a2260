package org.touchstone.publication;

import java.time.Instant;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** A second person signed for what was set aside or closed. */
public record SetAsideSigned(ArticleId articleId, int revision, Sha256 list, MemberId by, Instant at)
        implements Happening {

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "setAside.sign";
    }

    @Override
    public String subject() {
        return "article/" + articleId;
    }

    @Override
    public String digest() {
        return list.hex();
    }
}
