package org.touchstone.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.TokenHash;

/** Readers' reports for tests. */
public class InMemoryReaderReports implements ReaderReports {

    private final List<ReaderReport> reports = new ArrayList<>();

    @Override
    public ReportId nextId() {
        return new ReportId(reports.size() + 1L);
    }

    @Override
    public void add(ReaderReport report) {
        reports.add(report);
    }

    @Override
    public Optional<ReaderReport> withId(ReportId reportId) {
        return reports.stream().filter(report -> report.reportId().equals(reportId)).findFirst();
    }

    @Override
    public Optional<ReaderReport> forChange(ReportId reportId) {
        return withId(reportId);
    }

    @Override
    public Optional<ReaderReport> withReceipt(TokenHash receipt) {
        return reports.stream().filter(report -> report.isFor(receipt)).findFirst();
    }

    @Override
    public List<ReaderReport> open(int limit) {
        return reports.stream().filter(report -> report.outcome().isEmpty())
                .sorted(Comparator.comparing(ReaderReport::due)).limit(limit).toList();
    }

    @Override
    public List<ReaderReport> answered(ArticleId articleId) {
        return reports.stream().filter(report -> report.articleId().equals(articleId))
                .filter(report -> report.outcome().filter(ReportOutcome::shown).isPresent()).toList();
    }

    @Override
    public List<ReaderReport> toErase(Instant before, int limit) {
        return reports.stream().filter(report -> report.erasedAt().isEmpty() && report.receivedAt().isBefore(before))
                .limit(limit).toList();
    }
}
