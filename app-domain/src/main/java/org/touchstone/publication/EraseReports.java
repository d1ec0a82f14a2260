package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Forgets what readers wrote ninety days ago. Nobody asks for it: it is done every day. */
@Dependent
public class EraseReports {

    private static final int AT_ONCE = 500;

    private final ReaderReports reports;
    private final Clock clock;

    @Inject
    public EraseReports(ReaderReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Erases as many as one transaction should.
     *
     * @return how many were erased; when it is none, nothing is left to erase
     */
    @Transactional
    public int erase() {
        Instant now = clock.instant();
        List<ReaderReport> old = reports.toErase(now.minus(ReaderReport.KEPT), AT_ONCE);
        old.forEach(report -> report.erase(now));
        return old.size();
    }
}
