package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** An editor answers a reader's report; the answer is public. */
@Dependent
public class AnswerReport {

    private final Articles articles;
    private final Publications publications;
    private final ReaderReports reports;
    private final Event<ReportEvent> events;
    private final Clock clock;

    @Inject
    public AnswerReport(Articles articles, Publications publications, ReaderReports reports,
                        Event<ReportEvent> events, Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen the report's version as the editor saw it
     * @param answer what readers are told; may be empty for what was no report
     * @throws Refusal.NotNow when it is answered already
     * @throws Refusal.Stale when somebody else changed it meanwhile
     */
    @Transactional
    public void answer(Member member, ReportId reportId, int seen, @Nullable ReportOutcome outcome,
                       @Nullable String answer) {
        member.must(Ability.PUBLISH);
        articles.forPublishing(reports.get(reportId).articleId());
        ReaderReport report = reports.forChange(reportId).orElseThrow(() -> new Refusal.NotFound("report"));
        ReportEvent answered = report.answer(seen, outcome, answer, member, clock.instant());
        if (report.outcome().filter(ReportOutcome::shown).isPresent()) {
            publications.ofArticle(report.articleId()).ifPresent(Publication::answered);
        }
        events.fire(answered);
    }
}
