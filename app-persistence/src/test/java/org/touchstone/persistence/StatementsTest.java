package org.touchstone.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
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
