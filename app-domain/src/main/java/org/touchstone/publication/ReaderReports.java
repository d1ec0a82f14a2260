package org.touchstone.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.TokenHash;

/** What readers reported. */
public interface ReaderReports {

    ReportId nextId();

    void add(ReaderReport report);

    Optional<ReaderReport> withId(ReportId reportId);

    /** The report, held until the transaction ends. */
    Optional<ReaderReport> forChange(ReportId reportId);

    Optional<ReaderReport> withReceipt(TokenHash receipt);

    /** Those nobody has answered, by the day they are due, at most so many. */
    List<ReaderReport> open(int limit);

    /** Those of an article that were answered in public, the newest answer first. */
    List<ReaderReport> answered(ArticleId articleId);

    /** Those that came before the moment and still hold what the reader wrote, at most so many, held for a change. */
    List<ReaderReport> toErase(Instant before, int limit);

    /** The report, or {@link Refusal.NotFound}. */
    default ReaderReport get(ReportId reportId) {
        return withId(reportId).orElseThrow(() -> new Refusal.NotFound("report"));
    }
}
