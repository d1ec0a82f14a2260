package org.touchstone.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.Newsdesk;
import org.touchstone.newsroom.Refusal;

/** What is known of an article besides its text, and how it is corrected. */
class ArticleDetailsTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId articleId = desk.article();

    private static ArticleDetails with(@Nullable String address, @Nullable String language) {
        return ArticleDetails.of("Title", null, null, address, language, null, Origin.THIRD_PARTY, false);
    }

    private static ArticleDetails named(String title, String publisher) {
        return ArticleDetails.of(title, "Pat Example", publisher, "https://mirror.example/sea-wall", "en",
                java.time.LocalDate.of(2026, 11, 20), Origin.THIRD_PARTY, false);
    }

    private ArticleDetails now() {
        return desk.articles.get(articleId).details();
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        ArticleDetails details = ArticleDetails.of(" Title ", null, " ", null, null, null, Origin.THIRD_PARTY, false);
        assertThat(details).isEqualTo(
                new ArticleDetails("Title", "", "", "", "und", null, Origin.THIRD_PARTY, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "https://a.example/b?c=d#e", "HTTPS://a.example/"})
    void webAddressesAreTaken(String address) {
        assertThat(with(address, null).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "/relative", "a.example", "https:///none",
            "https://a b.example", "https://user:secret@a.example", "mailto:a@b.example", "data:text/html,x"})
    void anythingElseIsNoWebAddress(String address) {
        assertThatThrownBy(() -> with(address, null)).isInstanceOfSatisfying(Refusal.Invalid.class,
                no -> assertThat(no.field()).isEqualTo("address"));
    }

    @ParameterizedTest
    @CsvSource({"en,en", "pt_br,pt-BR", "zh-hans,zh-Hans", "UND,und", "'',und"})
    void languageIsATag(String typed, String kept) {
        assertThat(with(null, typed).language()).isEqualTo(kept);
    }

    @Test
    void languageThatIsNoTagIsRefused() {
        assertThatThrownBy(() -> with(null, "!!")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void rightToReprintIsSaidOfOthersTextsOnly() {
        assertThat(ArticleDetails.of("T", null, null, null, null, null, Origin.OWN_DRAFT, true).reprintable()).isFalse();
    }

    @Test
    void rightToReprintCannotBeSlippedIntoAnOwnDraft() {
        ArticleDetails own = ArticleDetails.of("T", null, null, null, null, null, Origin.OWN_DRAFT, false);
        ArticleId draft = desk.importArticle.take(desk.ada, "An own text", own, null);
        desk.correctDetails.correct(desk.ada, draft, own,
                ArticleDetails.of("T", null, null, null, null, null, Origin.THIRD_PARTY, true));
        assertThat(desk.articles.get(draft).details()).isEqualTo(own);
    }

    @Test
    void correctionsOfDifferentFieldsArePutTogether() {
        ArticleDetails base = now();
        desk.correctDetails.correct(desk.ada, articleId, base, named("A better title", "Marlow Bay Mirror"));
        desk.correctDetails.correct(desk.ben, articleId, base, named(base.title(), "The Mirror"));
        assertThat(now()).isEqualTo(named("A better title", "The Mirror"));
        assertThat(desk.articles.get(articleId).revision()).isEqualTo(3);
    }

    @Test
    void correctionsOfOneFieldAreRefusedWithBothTexts() {
        ArticleDetails base = now();
        desk.correctDetails.correct(desk.ada, articleId, base, named("A better title", "Marlow Bay Mirror"));
        var stale = catchThrowableOfType(Refusal.Stale.class, () -> desk.correctDetails.correct(desk.ben, articleId,
                base, named("Another title", "The Mirror")));
        assertThat(stale.conflicts()).containsExactly(
                new Refusal.Conflict("title", base.title(), "A better title", "Another title"));
        assertThat(now()).isEqualTo(named("A better title", "Marlow Bay Mirror"));
    }

    @Test
    void correctionSentTwiceIsOneCorrection() {
        ArticleDetails base = now();
        desk.correctDetails.correct(desk.ada, articleId, base, named("A better title", "Marlow Bay Mirror"));
        int entries = desk.trail.size();
        desk.correctDetails.correct(desk.ada, articleId, base, named("A better title", "Marlow Bay Mirror"));
        assertThat(desk.trail.size()).isEqualTo(entries);
        assertThat(desk.articles.get(articleId).revision()).isEqualTo(2);
    }
}
