package org.touchstone.persistence.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.TokenHash;
import org.touchstone.persistence.Held;
import org.touchstone.publication.ReaderReport;
import org.touchstone.publication.ReaderReports;
import org.touchstone.publication.ReportId;
import org.touchstone.publication.ReportOutcome;

/** The rows of what readers reported. */
@Dependent
public class StoredReaderReports implements ReaderReports {

    private final EntityManager entityManager;

    @Inject
    public StoredReaderReports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public ReportId nextId() {
        return new ReportId(Held.statement(entityManager, "select nextval('reader_report_seq')", Long.class)
                .getSingleResult());
    }

    @Override
    public void add(ReaderReport report) {
        entityManager.persist(report);
    }

    @Override
    public Optional<ReaderReport> withId(ReportId reportId) {
        return Optional.ofNullable(entityManager.find(ReaderReport.class, reportId));
    }

    @Override
    public Optional<ReaderReport> forChange(ReportId reportId) {
        return Held.alone(entityManager, ReaderReport.class, reportId);
    }

    @Override
    public Optional<ReaderReport> withReceipt(TokenHash receipt) {
        return entityManager.createQuery("from ReaderReport where receipt.value = :receipt", ReaderReport.class)
                .setParameter("receipt", receipt.value()).getResultStream().findFirst();
    }

    @Override
    public List<ReaderReport> open(int limit) {
        return entityManager.createQuery("from ReaderReport where outcome is null order by due, reportId.value",
                ReaderReport.class).setMaxResults(limit).getResultList();
    }

    @Override
    public List<ReaderReport> answered(ArticleId articleId) {
        return entityManager.createQuery("""
                        from ReaderReport where articleId.value = :article and outcome is not null
                        and outcome <> :hidden order by answeredAt desc""", ReaderReport.class)
                .setParameter("article", articleId.value()).setParameter("hidden", ReportOutcome.NO_REPORT)
                .getResultList();
    }

    @Override
    public List<ReaderReport> toErase(Instant before, int limit) {
        return entityManager.createQuery("""
                        from ReaderReport where erasedAt is null and receivedAt < :before order by receivedAt""",
                        ReaderReport.class).setParameter("before", before).setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
