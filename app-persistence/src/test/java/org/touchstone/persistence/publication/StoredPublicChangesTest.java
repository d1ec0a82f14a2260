package org.touchstone.persistence.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.publication.PublicChanges.Stamp;

@ExtendWith(DatabaseTest.class)
class StoredPublicChangesTest {

    private final TestDatabase database;
    private final StoredPublicChanges changes;
    private Desks desks;

    StoredPublicChangesTest(TestDatabase database) {
        this.database = database;
        this.changes = new StoredPublicChanges(() -> database.dataSource().getConnection());
    }

    @BeforeEach
    void openTheNewsroom() {
        desks = new Desks(database);
    }

    @AfterEach
    void leave() {
        changes.close();
    }

    @Test
    void nothingIsKnownOfAnAddressThatWasNeverPublic() {
        assertThat(changes.ofReview("harbour")).isEmpty();
        assertThat(changes.ofAll()).isEqualTo(changes.ofAll());
    }

    @Test
    void everyChangeOfAReviewIsSeenOfItAndOfAllAndOfNoOther() {
        publish("harbour");
        publish("market");
        Stamp harbour = changes.ofReview("harbour").orElseThrow();
        Stamp market = changes.ofReview("market").orElseThrow();
        Stamp all = changes.ofAll();

        change("update publication set latest_edition = latest_edition + 1 where slug = 'harbour'");

        assertThat(changes.ofReview("harbour")).isPresent().isNotEqualTo(Optional.of(harbour));
        assertThat(changes.ofReview("market")).contains(market);
        assertThat(changes.ofAll()).isNotEqualTo(all);
    }

    @Test
    void changeOfTheNewsroomIsSeenEverywhere() {
        publish("harbour");
        Stamp before = changes.ofReview("harbour").orElseThrow();

        change("update newsroom set about = 'We are invented.'");

        assertThat(changes.ofReview("harbour")).isPresent().isNotEqualTo(Optional.of(before));
    }

    @Test
    void nothingIsSeenBeforeItIsCommitted() {
        publish("harbour");
        Stamp before = changes.ofReview("harbour").orElseThrow();

        database.inTransaction(entityManager -> {
            entityManager.createNativeQuery("update publication set latest_edition = 7").executeUpdate();
            entityManager.createNativeQuery("set constraints all immediate").executeUpdate();
            assertThat(changes.ofReview("harbour")).contains(before);
            return null;
        });

        assertThat(changes.ofReview("harbour")).isPresent().isNotEqualTo(Optional.of(before));
    }

    @Test
    void manyWhoAskAtOnceAreAllAnswered() {
        publish("harbour");
        var wrong = new AtomicReference<String>("");
        IntStream.range(0, 200).parallel().forEach(i -> {
            boolean known = changes.ofReview(i % 2 == 0 ? "harbour" : "nothing-" + i).isPresent();
            if (known != (i % 2 == 0)) {
                wrong.set("asked " + i);
            }
        });

        assertThat(wrong.get()).isEmpty();
    }

    private void publish(String slug) {
        ArticleId article = desks.article(slug + " is open\nIt was opened in 1962.");
        change("insert into publication (article_id, version, slug, latest_edition, first_published_at,"
                + " last_published_at, standing, standing_reason, reports_answered) values (" + article + ", 0, '"
                + slug + "', 1, now(), now(), 'PUBLIC', '', 0)");
    }

    private void change(String statement) {
        database.inTransaction(entityManager -> entityManager.createNativeQuery(statement).executeUpdate());
    }
}
