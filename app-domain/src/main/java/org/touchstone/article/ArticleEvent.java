package org.touchstone.article;

import java.time.Instant;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** An article was imported, its details corrected, or a next draft of it taken in. */
public record ArticleEvent(ArticleId articleId, Act what, int revision, Sha256 content, MemberId by, Instant at)
        implements Happening {

    /** What can happen to an article as a whole. */
    public enum Act { IMPORT, CORRECT, NEXT_DRAFT }

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "article." + what.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String subject() {
        return "article/" + articleId;
    }

    @Override
    public String digest() {
        return content.hex();
    }
}
