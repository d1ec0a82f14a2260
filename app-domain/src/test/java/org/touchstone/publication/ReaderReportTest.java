package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Token;

/** A reader's report: from its receipt to its public answer, and until what the reader wrote is erased. */
class ReaderReportTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private String slug;

    @BeforeEach
    void publish() {
        desk.approved(desk.claim(wall, "The sea wall of Marlow Bay was built in 1962."));
        desk.finished(wall);
        slug = desk.publishArticle.publish(desk.rana, wall, 1).value();
    }

    private ReaderReport reported() {
        Token receipt = desk.reportError.report(slug, 1, "The wall was built in 1963.", "reader@example.org");
        return desk.reports.withReceipt(receipt.hash()).orElseThrow();
    }

    private void answer(ReaderReport report, ReportOutcome outcome, String words) {
        desk.answerReport.answer(desk.jo, report.reportId(), report.version(), outcome, words);
    }

    @Test
    void reportGetsAnOwnerADeadlineAndANotice() {
        ReaderReport report = reported();
        assertThat(report.owner()).contains(desk.rana.memberId());
        assertThat(report.due()).isEqualTo(org.touchstone.DeskClock.TODAY.plusDays(ReaderReport.DAYS_TO_ANSWER));
        assertThat(desk.notices.undismissedOf(desk.rana.memberId())).singleElement()
                .satisfies(notice -> assertThat(notice.key()).isEqualTo("report"));
        assertThat(desk.reports.open(9)).containsExactly(report);
    }

    @Test
    void answerIsPublicInTheEditorsWordsAndCounted() {
        ReaderReport report = reported();
        answer(report, ReportOutcome.NO_ERROR, "The register says 1962.");
        assertThat(desk.reports.answered(wall)).containsExactly(report);
        assertThat(report.answer()).isEqualTo("The register says 1962.");
        assertThat(desk.publications.ofArticle(wall).orElseThrow().reportsAnswered()).isOne();
        assertThat(desk.reports.open(9)).isEmpty();
    }

    @Test
    void whatWasNoReportIsNotShownToReaders() {
        answer(reported(), ReportOutcome.NO_REPORT, "");
        assertThat(desk.reports.answered(wall)).isEmpty();
        assertThat(desk.publications.ofArticle(wall).orElseThrow().reportsAnswered()).isZero();
    }

    @Test
    void answerNeedsWordsAndAnOutcome() {
        ReaderReport report = reported();
        assertThatThrownBy(() -> answer(report, ReportOutcome.NO_ERROR, " ")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> answer(report, null, "So it is.")).isInstanceOf(Refusal.Invalid.class);
        assertThat(report.outcome()).isEmpty();
    }

    @Test
    void answerIsGivenOnce() {
        ReaderReport report = reported();
        answer(report, ReportOutcome.NO_ERROR, "The register says 1962.");
        assertThatThrownBy(() -> answer(report, ReportOutcome.CORRECTED, "No.")).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void answerToAVersionTheEditorDidNotSeeIsRefused() {
        ReaderReport report = reported();
        assertThatThrownBy(() -> desk.answerReport.answer(desk.jo, report.reportId(), report.version() + 1,
                ReportOutcome.NO_ERROR, "No.")).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void onlyEditorsAnswerAndHandOver() {
        ReaderReport report = reported();
        assertThatThrownBy(() -> desk.answerReport.answer(desk.ada, report.reportId(), report.version(),
                ReportOutcome.NO_ERROR, "No.")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.handOverReport.handOver(desk.kim, report.reportId(), desk.jo.memberId()))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.handOverReport.handOver(desk.jo, report.reportId(), desk.ada.memberId()))
                .isInstanceOf(Refusal.Invalid.class);
        desk.handOverReport.handOver(desk.jo, report.reportId(), desk.jo.memberId());
        assertThat(report.owner()).contains(desk.jo.memberId());
    }

    @Test
    void reportOfNothingOrOfAClaimNobodySeesIsRefused() {
        assertThatThrownBy(() -> desk.reportError.report(slug, null, "  ", "")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.reportError.report(slug, null, "\0", "")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.reportError.report(slug, null, "x".repeat(5_001), ""))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.reportError.report(slug, 7, "So.", "")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.reportError.report("nowhere", null, "So.", ""))
                .isInstanceOf(Refusal.NotFound.class);
        desk.changeStanding.change(desk.jo, wall, Standing.WITHHELD, "No.");
        assertThatThrownBy(() -> desk.reportError.report(slug, 1, "So.", "")).isInstanceOf(Refusal.Gone.class);
        assertThat(desk.reports.open(9)).isEmpty();
    }

    @Test
    void whatTheReaderWroteIsErasedAfterNinetyDaysAndTheAnswerStays() {
        ReaderReport report = reported();
        answer(report, ReportOutcome.NO_ERROR, "The register says 1962.");
        desk.clock.pass(Duration.ofDays(89));
        assertThat(desk.eraseReports.erase()).isZero();
        assertThat(report.what()).isNotEmpty();
        desk.clock.pass(Duration.ofDays(2));
        assertThat(desk.eraseReports.erase()).isOne();
        assertThat(desk.eraseReports.erase()).isZero();
        assertThat(report.what() + report.contact()).isEmpty();
        assertThat(report.erasedAt()).isPresent();
        assertThat(desk.reports.answered(wall)).containsExactly(report);
    }

    @Test
    void reportNobodyAnsweredIsErasedTooAndStillWaits() {
        ReaderReport report = reported();
        desk.clock.pass(Duration.ofDays(91));
        desk.eraseReports.erase();
        assertThat(report.what()).isEmpty();
        assertThat(desk.reports.open(9)).containsExactly(report);
    }
}
