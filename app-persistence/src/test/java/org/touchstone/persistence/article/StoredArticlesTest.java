package org.touchstone.persistence.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.language.ProseSegmenter;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.ImportArticle;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkId;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.article.Origin;
import org.touchstone.article.Sha256;
import org.touchstone.article.StoredFile;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;

@ExtendWith(DatabaseTest.class)
class StoredArticlesTest {

    private final TestDatabase database;
    private Desks desks;

    StoredArticlesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheNewsroom() {
        desks = new Desks(database);
    }

    @Test
    void articleComesBackAsItWasImported() {
        var details = ArticleDetails.of("“Walls” 😀 \u202eabc <b>", null, null, null, null, null, Origin.OWN_DRAFT,
                true);
        ArticleId articleId = desks.ask(desk -> desk.importArticle.take(desks.ada, "One line.", details, null));

        Article article = desks.ask(desk -> desk.articles.get(articleId));

        assertThat(article.details()).isEqualTo(details);
        assertThat(article.ownDraft()).isTrue();
        assertThat(article.revision()).isEqualTo(1);
        assertThat(article.importedBy()).isEqualTo(desks.ada.memberId());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nowhere = new ArticleId(4711);

        assertThat(desks.<Boolean>ask(desk -> desk.articles.withId(nowhere).isPresent())).isFalse();
        assertThatThrownBy(() -> desks.act(desk -> desk.articles.forWork(nowhere)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desks.act(desk -> desk.articles.forPublishing(nowhere)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void textIsFoundByItsDigest() {
        ArticleId articleId = desks.article(Desks.TEXT);

        assertThat(desks.<ArticleId>ask(desk -> desk.articles.withText(Sha256.of(Desks.TEXT)).orElseThrow()))
                .isEqualTo(articleId);
        assertThat(desks.<Boolean>ask(desk -> desk.articles.withText(Sha256.of("another")).isPresent())).isFalse();
    }

    @Test
    void ofTwentyImportsOfOneTextAtOnceOneIsTakenAndTheOthersAreLedToIt() throws InterruptedException {
        List<Object> outcomes = Desks.atOnce(Collections.nCopies(20, () -> desks.article(Desks.TEXT)));

        List<ArticleId> taken = outcomes.stream().filter(ArticleId.class::isInstance).map(ArticleId.class::cast)
                .toList();
        assertThat(taken).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !(outcome instanceof ArticleId)).allSatisfy(refused ->
                assertThat(refused).isInstanceOfSatisfying(ImportArticle.AlreadyImported.class,
                        already -> assertThat(already.articleId()).isEqualTo(taken.get(0))));
    }

    @Test
    void draftComesBackWithItsSentencesAndItsFile() {
        ArticleId articleId = desks.article(Desks.TEXT);
        var bytes = new byte[] {1, 0, -1, 127};
        Sha256 kept = desks.ask(desk -> new StoredFiles(desk.entityManager()).keep(bytes));
        var file = new StoredFile(kept.hex(), "wall.docx", "application/octet-stream", bytes.length);
        String text = "Überschrift 😀\nEin Satz. Noch einer.";
        desks.act(desk -> desk.drafts.add(new Draft(desk.drafts.nextId(), articleId, 2, text, "de",
                new ProseSegmenter(), file, desks.ben, java.time.Instant.parse("2026-11-22T12:00:00.000001Z"))));

        Draft draft = desks.ask(desk -> desk.drafts.ofArticle(articleId, 2).orElseThrow());

        assertThat(draft.text()).isEqualTo(text);
        assertThat(draft.sha256()).isEqualTo(Sha256.of(text));
        assertThat(draft.language()).isEqualTo(Locale.GERMAN);
        assertThat(draft.original()).isEqualTo(file);
        assertThat(draft.segments()).isEqualTo(new ProseSegmenter().segment(text, Locale.GERMAN));
        assertThat(draft.sentence(2)).isEqualTo("Noch einer.");
        assertThat(draft.importedAt()).hasToString("2026-11-22T12:00:00.000001Z");
        assertThat(desks.<List<Integer>>ask(desk -> desk.drafts.ofArticle(articleId).stream().map(Draft::number)
                .toList())).containsExactly(1, 2);
        assertThat(desks.draft(articleId).original()).isNull();
        assertThat(desks.<byte[]>ask(desk -> new StoredFiles(desk.entityManager()).bytes(kept).orElseThrow()))
                .isEqualTo(bytes);
    }

    @Test
    void draftIsReadFromTheDatabaseOnce() {
        ArticleId articleId = desks.article(Desks.TEXT);

        Draft first = desks.draft(articleId);

        assertThat(desks.draft(articleId)).isSameAs(first);
        assertThat(desks.<Draft>ask(desk -> desk.drafts.withId(first.draftId()).orElseThrow())).isSameAs(first);
        assertThat(desks.at(database.factory()).draft(articleId)).isNotSameAs(first);
    }

    @Test
    void draftsKnownAreGivenUpWhenTheyAreTooMuchText() {
        String padding = "a".repeat(290_000) + ". ";
        Draft first = desks.draft(desks.article("First\n" + padding));
        for (int i = 0; i < 40; i++) {
            desks.draft(desks.article("Number " + i + "\n" + padding));
        }

        assertThat(desks.draft(first.articleId())).isNotSameAs(first);
    }

    @Test
    void sameBytesAreKeptOnce() {
        var bytes = "a document".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        desks.act(desk -> new StoredFiles(desk.entityManager()).keep(bytes));
        Sha256 again = desks.ask(desk -> new StoredFiles(desk.entityManager()).keep(bytes));

        assertThat(again).isEqualTo(Sha256.of(bytes));
        assertThat(desks.<Object>ask(desk -> desk.entityManager()
                .createNativeQuery("select count(*) from stored_file", Long.class).getSingleResult())).isEqualTo(1L);
        assertThat(desks.<Boolean>ask(desk -> new StoredFiles(desk.entityManager()).bytes(Sha256.of("no")).isPresent()))
                .isFalse();
    }

    @Test
    void markComesBackAndAClearedOneKeepsItsRow() {
        Draft draft = desks.draft(desks.article(Desks.TEXT));
        desks.act(desk -> desk.markSentences.mark(desks.ben, draft.draftId(),
                List.of(new Chosen(3, 0), new Chosen(0, 0)), MarkKind.WAIVED, "a headline"));
        desks.act(desk -> desk.markSentences.mark(desks.ada, draft.draftId(), List.of(new Chosen(3, 1)), null, null));

        List<Mark> marks = desks.ask(desk -> desk.marks.ofDraft(draft.draftId()));

        assertThat(marks).extracting(Mark::sentence).containsExactly(0, 3);
        assertThat(marks).extracting(Mark::kind).containsExactly(MarkKind.WAIVED, null);
        assertThat(marks).extracting(Mark::revision).containsExactly(1, 2);
        assertThat(marks.get(1).markedBy()).isEqualTo(desks.ada.memberId());
        assertThat(desks.<String>ask(desk -> desk.marks.withId(new MarkId(draft.draftId(), 0)).orElseThrow().reason()))
                .isEqualTo("a headline");
    }
}
