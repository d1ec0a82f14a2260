package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member what readers reported: what waits for an answer, or one of them. */
@Dependent
public class SeeReports {

    /** How many are shown at once. */
    public static final int PAGE = 100;

    private final ReaderReports reports;
    private final Publications publications;
    private final Articles articles;

    @Inject
    public SeeReports(ReaderReports reports, Publications publications, Articles articles) {
        this.articles = articles;
        this.reports = reports;
        this.publications = publications;
    }

    /** A report with where its review is public, and what the reviewed article is called. */
    public record Seen(ReaderReport report, String slug, String title) {
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
        List<ReaderReport> wanted = found.stream()
                .filter(report -> !mine || report.owner().filter(member::is).isPresent()).toList();
        Set<ArticleId> about = wanted.stream().map(ReaderReport::articleId).collect(Collectors.toSet());
        Map<ArticleId, String> slugs = publications.slugs(about);
        Map<ArticleId, String> titles = articles.titles(about);
        return wanted.stream().map(report -> new Seen(report, slugs.getOrDefault(report.articleId(), ""),
                titles.getOrDefault(report.articleId(), ""))).toList();
    }
}
