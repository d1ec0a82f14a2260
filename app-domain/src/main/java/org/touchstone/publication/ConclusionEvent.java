package org.touchstone.publication;

import java.time.Instant;
import java.util.Locale;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** An article's conclusion was proposed, approved or returned. */
public record ConclusionEvent(ArticleId articleId, Act what, int revision, Conclusion.State is, Sha256 content,
                              MemberId by, Instant at) implements Happening {

    /** What can happen to a conclusion. */
    public enum Act { PROPOSE, APPROVE, RETURN }

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "conclusion." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "conclusion/" + articleId;
    }

    @Override
    public String after() {
        return is.name();
    }

    @Override
    public String digest() {
        return content.hex();
    }
}
