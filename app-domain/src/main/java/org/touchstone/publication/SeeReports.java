package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member what readers reported: what waits for an answer, or one of them. */
@Dependent
public class SeeReports {

    /** How many are shown at once. */
    public static final int PAGE = 100;

    private final ReaderReports reports;
    private final Publications publications;

    @Inject
    public SeeReports(ReaderReports reports, Publications publications) {
        this.reports = reports;
        this.publications = publications;
    }

    /** A report with where its review is public. */
    public record Seen(ReaderReport report, String slug) {
    }

    /**
     * @param which the one to be seen, or null for those that wait, by the day they are due
     * @param mine whether only those are wanted that this member is to answer
     * @throws org.touchstone.newsroom.Refusal.NotFound when there is no such report
     */
    @Transactional
    public List<Seen> see(Member member, @Nullable ReportId which, boolean mine) {
        member.must(Ability.READ_DESK);
        List<ReaderReport> found = which == null ? reports.open(PAGE) : List.of(reports.get(which));
        return found.stream().filter(report -> !mine || report.owner().filter(member::is).isPresent()).map(report -> new Seen(report,
                Optional.of(report).flatMap(one -> publications.ofArticle(one.articleId())).map(Publication::slug)
                        .orElse(""))).toList();
    }
}
