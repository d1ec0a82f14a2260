package org.touchstone.clearing;

import java.time.Instant;
import java.util.Locale;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/**
 * Something was done on the way to clear a draft.
 *
 * @param bound the draft's own digest when it was cleared, else that of what was said
 */
public record ClearingEvent(ArticleId articleId, DraftId draftId, Act what, int revision, Sha256 bound, MemberId by,
                            Instant at) implements Happening {

    /** What can be done. */
    public enum Act { LET_STAND, TAKE_BACK, CLEAR }

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "clearing." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "draft/" + draftId;
    }

    @Override
    public String digest() {
        return bound.hex();
    }
}
