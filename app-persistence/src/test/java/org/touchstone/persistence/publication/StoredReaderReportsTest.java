package org.touchstone.persistence.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.publication.SeeReports.Seen;

@ExtendWith(DatabaseTest.class)
class StoredReaderReportsTest {

    private final TestDatabase database;

    StoredReaderReportsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void manyReportsAreSeenWithTheirReviewsByAsFewStatementsAsOne() {
        var desks = new Desks(database);
        report(desks, "harbour", 1);
        long ofOne = statements(desks, 1);
        for (int i = 2; i <= 12; i++) {
            report(desks, "review-" + i, i);
        }

        assertThat(statements(desks, 12)).isEqualTo(ofOne).isEqualTo(3);
        List<Seen> seen = seen(desks);
        assertThat(seen.get(0).slug()).isEqualTo("harbour");
        assertThat(seen.get(0).title()).isEqualTo("harbour is open");
        assertThat(seen).extracting(Seen::slug).doesNotHaveDuplicates().hasSize(12);
    }

    private List<Seen> seen(Desks desks) {
        return desks.ask(desk -> desk.seeReports.see(desks.jo, null, false));
    }

    private long statements(Desks desks, int reports) {
        var statistics = database.factory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            assertThat(seen(desks)).hasSize(reports);
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void report(Desks desks, String slug, int number) {
        ArticleId article = desks.article(slug + " is open\nIt was opened in " + (1900 + number) + ".");
        change("insert into publication (article_id, version, slug, latest_edition, first_published_at,"
                + " last_published_at, standing, standing_reason, reports_answered) values (" + article + ", 0, '"
                + slug + "', 1, now(), now(), 'PUBLIC', '', 0)");
        change("insert into edition (article_id, number, content, sha256, published_by, published_at) values ("
                + article + ", 1, '{}', encode(sha256('{}'), 'hex'), " + desks.jo.memberId() + ", now())");
        change("insert into reader_report (report_id, version, receipt, article_id, edition, what, contact, received_at,"
                + " due, answer) values (" + number + ", 0, encode(sha256('" + number + "'), 'hex'), " + article
                + ", 1, 'It is closed.', '', now(), date '2026-01-01' + " + number + ", '')");
    }

    private void change(String statement) {
        database.inTransaction(entityManager -> entityManager.createNativeQuery(statement).executeUpdate());
    }
}
