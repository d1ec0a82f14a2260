package org.touchstone.persistence.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.article.Origin;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClosedAs;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.publication.Progress;
import org.touchstone.publication.Progress.Kind;
import org.touchstone.publication.Progress.Question;
import org.touchstone.publication.Progress.Row;
import org.touchstone.publication.Publication;
import org.touchstone.publication.ReviewState;

@ExtendWith(DatabaseTest.class)
class StoredProgressTest {

    private final TestDatabase database;
    private Desks desks;

    StoredProgressTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheNewsroom() {
        desks = new Desks(database);
    }

    @Test
    void rowCountsAsTheReviewItselfDoes() {
        ArticleId article = desks.article(Desks.TEXT);
        var draft = desks.draft(article);
        desks.claim(article, "The sea wall of Marlow Bay was built in 1962.");
        desks.approved(desks.claim(article, "It was dug in 1820."));
        ClaimId withdrawn = desks.claim(article, "Share this article!");
        desks.act(desk -> desk.close(desks.ben, withdrawn, ClosedAs.WITHDRAWN, null, "a slip"));
        desks.act(desk -> desk.markSentences.mark(desks.ben, draft.draftId(),
                List.of(new Chosen(4, 0), new Chosen(5, 0)), MarkKind.OPINION, null));
        desks.article("Another title\nNothing was read of it.");

        Row row = find(Kind.ALL, "sea wall").rows().get(0);

        ReviewState.Review review = desks.ask(desk -> desk.review.of(desk.articles.get(article)));
        assertThat(row.articleId()).isEqualTo(article);
        assertThat(row.publisher()).isEqualTo("Marlow Bay Mirror");
        assertThat(row.importedAt()).isEqualTo(review.article().importedAt());
        assertThat(row.claims()).isEqualTo(3);
        assertThat(row.undecided()).isEqualTo(1);
        assertThat(row.unassigned()).isEqualTo(1);
        assertThat(row.slug()).isNull();
        assertThat(List.of(row.checked(), row.setAside(), row.unread())).isEqualTo(List.of(review.coverage().checked(),
                review.coverage().setAside(), review.coverage().unread()));
        assertThat(row.setAside()).isEqualTo(2);
    }

    @Test
    void articlesAreFoundByKindAndWordsTheNewestFirst() {
        ArticleId own = desks.ask(desk -> desk.importArticle.take(desks.ada, "Our own\nText.", ArticleDetails.of(
                "Our own", null, null, null, null, null, Origin.OWN_DRAFT, false), null));
        ArticleId published = desks.article("Published title\nIt is short.");
        desks.finished(published);
        desks.act(desk -> desk.publishArticle.publish(desks.jo, published, 1));
        ArticleId underWay = desks.article("100%\nIt is short too.");

        assertThat(articles(Kind.ALL, "")).containsExactly(underWay, published, own);
        assertThat(articles(Kind.UNDER_WAY, "")).containsExactly(underWay, own);
        assertThat(articles(Kind.PUBLISHED, "")).containsExactly(published);
        assertThat(articles(Kind.OWN_DRAFTS, "")).containsExactly(own);
        assertThat(articles(Kind.ALL, "mirror")).containsExactly(underWay, published);
        assertThat(articles(Kind.ALL, "%")).containsExactly(underWay);
        assertThat(find(Kind.PUBLISHED, "").rows().get(0).slug()).isEqualTo("published-title");
        assertThat(find(Kind.ALL, "nothing like it").rows()).isEmpty();
    }

    @Test
    void pageOfTwentyAsksNoMoreThanOneOfTwo() {
        for (int i = 0; i < 25; i++) {
            ArticleId article = desks.article("Title " + i + "\nIt was built in 1962.");
            desks.claim(article, "It was built in 1962.");
        }
        statements(20);

        Progress.Page second = desks.ask(desk -> progress(desk).find(new Question(Kind.ALL, "", 2, 20)));

        assertThat(second.rows()).hasSize(5);
        assertThat(second.all()).isEqualTo(25);
        assertThat(statements(20)).isEqualTo(statements(2)).isLessThanOrEqualTo(6);
    }

    @Test
    void publicationsComeTheLatestFirst() {
        List<ArticleId> articles = List.of("One", "Two", "Three").stream()
                .map(title -> desks.article(title + "\nText of " + title + ".")).toList();
        articles.forEach(article -> {
            desks.finished(article);
            desks.act(desk -> desk.publishArticle.publish(desks.jo, article, 1));
        });
        desks.approved(desks.claim(articles.get(0), "Text of One."));
        desks.act(desk -> desk.publishArticle.publish(desks.jo, articles.get(0), 2));

        desks.act(desk -> {
            assertThat(desk.publications.newest(0, 2)).extracting(Publication::slug).containsExactly("one", "three");
            assertThat(desk.publications.newest(2, 2)).extracting(Publication::slug).containsExactly("two");
            assertThat(desk.publications.count()).isEqualTo(3);
        });
    }

    private long statements(int size) {
        var statistics = database.factory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return desks.ask(desk -> {
                long before = statistics.getPrepareStatementCount();
                progress(desk).find(new Question(Kind.ALL, "", 1, size));
                return statistics.getPrepareStatementCount() - before;
            });
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private List<ArticleId> articles(Kind kind, String words) {
        return find(kind, words).rows().stream().map(Row::articleId).toList();
    }

    private Progress.Page find(Kind kind, String words) {
        return desks.ask(desk -> progress(desk).find(new Question(kind, words, 1, Progress.PAGE)));
    }

    private static Progress progress(org.touchstone.persistence.StoredNewsdesk desk) {
        return new StoredProgress(desk.entityManager(), (org.touchstone.persistence.article.StoredDrafts) desk.drafts);
    }
}
