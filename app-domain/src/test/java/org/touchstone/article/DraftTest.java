package org.touchstone.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.Newsdesk;
import org.touchstone.newsroom.Refusal;

/** What a draft keeps of a text, and importing the same twice. */
class DraftTest {

    private final Newsdesk desk = new Newsdesk();

    private static void refused(String text, String key) {
        assertThatThrownBy(() -> Draft.normalised(text)).isInstanceOfSatisfying(Refusal.Invalid.class, no -> {
            assertThat(no.field()).isEqualTo("text");
            assertThat(no.key()).isEqualTo(key);
        });
    }

    @Test
    void lineEndsBecomeOneLineFeedEach() {
        assertThat(Draft.normalised("a\r\nb\rc\n\r\nd\r")).isEqualTo("a\nb\nc\n\nd\n");
    }

    @Test
    void nothingElseIsTouched() {
        String text = "\uFEFF a\t b\u00A0\u2028c e\u0301 \u200B👍🏽 ﬁ  ";
        assertThat(Draft.normalised(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u00A0\u2003", "\uFEFF", "\u200B\n\u2060"})
    void textThatShowsNothingIsRefused(String text) {
        refused(text, "typed.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD83D", "\uDC4Da", "\uDC4D\uD83D"})
    void whatCannotBeStoredIsRefused(String text) {
        refused(text, "typed.unstorable");
    }

    @Test
    void limitCountsCodePointsAfterNormalising() {
        assertThat(Draft.normalised("👍".repeat(Draft.LIMIT))).hasSize(2 * Draft.LIMIT);
        assertThat(Draft.normalised("\r\n".repeat(Draft.LIMIT - 1) + "a")).hasSize(Draft.LIMIT);
        refused("a".repeat(Draft.LIMIT + 1), "typed.tooLong");
    }

    @Test
    void digestIsOfTheTextsBytes() {
        ArticleId articleId = desk.article("Añb\r\nc");
        assertThat(desk.draft(articleId).sha256()).isEqualTo(Sha256.of("Añb\nc"));
    }

    @Test
    void sameTextImportedAgainIsOfferedInsteadOfDoubled() {
        ArticleId first = desk.article("Headline\nText.");
        int entries = desk.trail.size();
        assertThatThrownBy(() -> desk.importArticle.take(desk.ben, "Headline\r\nText.",
                Newsdesk.thirdParty("Another title"), null))
                .isInstanceOfSatisfying(ImportArticle.AlreadyImported.class,
                        known -> assertThat(known.articleId()).isEqualTo(first));
        assertThat(desk.trail.size()).isEqualTo(entries);
    }

    @Test
    void adminImportsNothing() {
        assertThatThrownBy(() -> desk.importArticle.take(desk.kim, "Text", Newsdesk.thirdParty("Text"), null))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void offsetsAreCodePoints() {
        Draft draft = desk.draft(desk.article("👍 one\nTwo 𠀀 three."));
        assertThat(draft.sentence(0)).isEqualTo("👍 one");
        assertThat(draft.sentence(1)).isEqualTo("Two 𠀀 three.");
        assertThat(draft.length()).isEqualTo(18);
        assertThat(draft.lettersAndDigits(0, 18)).isEqualTo(12);
        assertThat(draft.lettersAndDigits(5, 5)).isZero();
    }
}
