package org.touchstone.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.LongArticle;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.Passage;
import org.touchstone.claim.ReadPassage.Question;
import org.touchstone.claim.Stance;
import org.touchstone.language.Span;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** How often the database is asked does not depend on how much there is. */
@ExtendWith(DatabaseTest.class)
class StatementsTest {

    @Test
    void reviewOfAHundredClaimsAsksNoMoreThanOneOfTen(TestDatabase database) {
        var desks = new Desks(database);
        ArticleId ten = article(desks, "Ten", 10);
        ArticleId hundred = article(desks, "Hundred", 100);

        assertThat(claims(database, desks, hundred)).isEqualTo(claims(database, desks, ten)).isEqualTo(5);
        assertThat(review(database, desks, hundred)).isEqualTo(review(database, desks, ten)).isLessThanOrEqualTo(17);
    }

    @Test
    void actAndWhatItChangedCostTheSameAmong100And400And800Claims(TestDatabase database) throws SQLException {
        var desks = new Desks(database);
        var marking = new ArrayList<Long>();
        var making = new ArrayList<Long>();
        var looking = new ArrayList<Long>();
        var bytes = new ArrayList<Integer>();
        for (int claims : new int[] {100, 400, 800}) {
            ArticleId article = longArticle(database, desks, claims);
            Draft draft = desks.draft(article);
            marking.add(statements(database, desks, desk -> desk.markSentences.mark(desks.ada, draft.draftId(),
                    List.of(new Chosen(1_199, 0)), MarkKind.READ, null)));
            long number = desks.ask(desk -> desk.news.number(article));
            looking.add(statements(database, desks, desk -> {
                Passage passage = desk.readPassage.read(desks.ada, Question.news(article, number - 1,
                        draft.draftId().value(), List.of()));
                assertThat(passage.paragraphs()).hasSize(1);
                bytes.add(passage.sheet().claims().size());
            }));
            making.add(statements(database, desks, desk -> desk.makeClaim.make(desks.ada, draft.draftId(),
                    draft.sentences().get(1_199), "It was said.", ClaimKind.STATEMENT, null)));
        }

        assertThat(new HashSet<>(marking)).as("marking %s", marking).hasSize(1);
        assertThat(new HashSet<>(making)).as("making %s", making).hasSize(1);
        assertThat(new HashSet<>(looking)).as("looking %s", looking).hasSize(1);
        assertThat(marking.get(0)).isLessThanOrEqualTo(10);
        assertThat(looking.get(0)).isLessThanOrEqualTo(10);
        assertThat(bytes).allSatisfy(claims -> assertThat(claims).isLessThanOrEqualTo(6));
    }

    @Test
    void pageOfALongArticleAsksNoMoreThanThatOfAShortOne(TestDatabase database) throws SQLException {
        var desks = new Desks(database);
        ArticleId few = longArticle(database, desks, 100);
        ArticleId many = longArticle(database, desks, 800);

        assertThat(page(database, desks, many)).isEqualTo(page(database, desks, few)).isLessThanOrEqualTo(10);
    }

    private static long page(TestDatabase database, Desks desks, ArticleId article) {
        return statements(database, desks, desk -> {
            desk.news.number(article);
            assertThat(desk.readDraft.read(desks.ada, article).coverage().sentences()).isEqualTo(LongArticle.SENTENCES);
        });
    }

    private static ArticleId longArticle(TestDatabase database, Desks desks, int claims) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return new ArticleId(LongArticle.write(connection, desks.ada.memberId().value(),
                    desks.jo.memberId().value(), claims, 3_000));
        }
    }

    private static long claims(TestDatabase database, Desks desks, ArticleId article) {
        return statements(database, desks, desk -> desk.claims.ofArticle(article).forEach(claim -> {
            claim.anchors();
            claim.citations();
            claim.searches();
            claim.writtenBy(desks.ada.memberId());
        }));
    }

    private static long review(TestDatabase database, Desks desks, ArticleId article) {
        return statements(database, desks, desk -> {
            var review = desk.review.of(desk.articles.get(article));
            assertThat(review.blockers()).isNotEmpty();
            review.claims().forEach(claim -> claim.citations().forEach(citation ->
                    assertThat(review.evidence().source(citation.sourceId()).files()).isEmpty()));
        });
    }

    private static long statements(TestDatabase database, Desks desks, Consumer<StoredNewsdesk> what) {
        Statistics statistics = database.factory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return desks.ask(desk -> {
                long before = statistics.getPrepareStatementCount();
                what.accept(desk);
                return statistics.getPrepareStatementCount() - before;
            });
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static ArticleId article(Desks desks, String title, int claims) {
        var text = new StringBuilder(title).append('\n');
        for (int i = 0; i < claims; i++) {
            text.append("This is sentence ").append(i).append(". ");
        }
        ArticleId article = desks.article(text.toString());
        Draft draft = desks.draft(article);
        desks.act(desk -> {
            for (int i = 0; i < claims; i++) {
                Span sentence = draft.sentences().get(i + 1);
                ClaimId claim = desk.makeClaim.make(desks.ben, draft.draftId(), sentence, null, ClaimKind.STATEMENT,
                        null);
                SourceId source = desk.addSource.add(desks.ben, SourceDetails.of(SourceKind.DATA, title + i, "Town",
                        "Town", ""), i % 5 == 0);
                desk.citeSource.cite(desks.ben, claim, source, Desks.use(Stance.SUPPORTS));
                desk.recordSearch.record(desks.ben, claim, "what", "where", Desks.TODAY);
            }
        });
        return article;
    }
}
