package org.touchstone.publication;

import java.time.Instant;
import java.util.Locale;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** A published review was put under review, withdrawn, withheld or put back. */
public record StandingChanged(ArticleId articleId, int revision, Standing was, Standing is, Sha256 reason, MemberId by,
                              Instant at) implements Happening {

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "publication." + is.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return "publication/" + articleId;
    }

    @Override
    public String before() {
        return was.name();
    }

    @Override
    public String after() {
        return is.name();
    }

    @Override
    public String digest() {
        return reason.hex();
    }
}
