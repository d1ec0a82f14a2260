package org.touchstone.publication;

import java.time.Instant;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** A reader's report was handed over or answered. */
public record ReportEvent(ArticleId articleId, ReportId reportId, String act, int revision, String after, Sha256 answer,
                          MemberId by, Instant at) implements Happening {

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String subject() {
        return "report/" + reportId;
    }

    @Override
    public String digest() {
        return answer.hex();
    }
}
