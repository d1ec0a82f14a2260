package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Refusal;

/** An editor makes a reader's report another editor's, or their own. */
@Dependent
public class HandOverReport {

    private final Articles articles;
    private final ReaderReports reports;
    private final Members members;
    private final Event<ReportEvent> events;
    private final Clock clock;

    @Inject
    public HandOverReport(Articles articles, ReaderReports reports, Members members, Event<ReportEvent> events,
                          Clock clock) {
        this.articles = articles;
        this.reports = reports;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal.Invalid when that member could not answer it
     * @throws Refusal.NotNow when it is answered already
     */
    @Transactional
    public void handOver(Member member, ReportId reportId, MemberId to) {
        member.must(Ability.PUBLISH);
        articles.forWork(reports.get(reportId).articleId());
        ReaderReport report = reports.forChange(reportId).orElseThrow(() -> new Refusal.NotFound("report"));
        events.fire(report.handOver(members.get(to), member, clock.instant()));
    }
}
