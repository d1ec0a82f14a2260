package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.language.Graphemes;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Refusal;

/** No anchor splits what a reader takes for one character, whatever the script. */
class AnchorTest {

    private static final String FAMILY = "👩‍👩‍👧‍👦";
    private static final String FLAG = "🇳🇴";
    private static final String ACCENT = "e\u0301\u0323";

    private final Newsdesk desk = new Newsdesk();

    private Draft draft(String text) {
        ArticleId articleId = desk.article("Headline\n" + text);
        return desk.draft(articleId);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The 👩‍👩‍👧‍👦 of 👍🏽 in 🇳🇴🇸🇪 was seen by the harbour, and 👩‍🚒 put the 🔥 out near it.",
            "Un cafe\u0301 pre\u0301s du qu\u0301ai\u0323\u0301 cou\u0302te cher a\u0300 l’e\u0301te\u0301, dit-on ici.",
            "بُنِيَ الجِدَارُ فِي سَنَةِ ١٩٦٢ وَكَلَّفَ أَرْبَعَةَ مَلَايِينَ كَمَا يَقُولُ المَجْلِسُ.",
            "海堤建于1962年,耗资四百万克朗,从未被淹没过。市议会说,每年都会修理它。",
            "समुद्र की दीवार १९६२ में बनी थी और परिषद कहती है कि वह कभी नहीं डूबी क्षेत्र में।",
            "각각의 벽은 한국어로 쓰였다 그리고 그것은 오래되었다고 한다."})
    void noCutSplitsAGrapheme(String text) {
        Draft draft = draft(text);
        Graphemes graphemes = Graphemes.of(draft.text());
        int length = draft.length();
        for (int start = 9; start < length; start++) {
            for (int end = start + 1; end <= length; end += 3) {
                var chosen = new Span(start, end);
                if (draft.exact(chosen).isBlank()) {
                    continue;
                }
                Anchor anchor = Anchor.cut(draft, chosen);
                assertThat(graphemes.isWhole(anchor.span())).isTrue();
                assertThat(anchor.exact()).isEqualTo(draft.exact(anchor.span())).isEqualTo(anchor.exact().strip());
                int before = anchor.start() - points(anchor.prefix());
                int after = anchor.end() + points(anchor.suffix());
                assertThat(graphemes.isBoundary(before)).as("prefix of %s", chosen).isTrue();
                assertThat(graphemes.isBoundary(after)).as("suffix of %s", chosen).isTrue();
                assertThat(draft.exact(new Span(before, after)))
                        .isEqualTo(anchor.prefix() + anchor.exact() + anchor.suffix());
                assertThat(points(anchor.prefix())).isLessThanOrEqualTo(32);
                assertThat(points(anchor.suffix())).isLessThanOrEqualTo(32);
            }
        }
    }

    @Test
    void cutGrowsToTheWholeOfWhatItTouches() {
        Draft draft = draft("A" + FAMILY + "B" + ACCENT + "C" + FLAG + "D");
        int family = points(FAMILY);
        assertThat(Anchor.cut(draft, new Span(11, 12)).exact()).isEqualTo(FAMILY);
        assertThat(Anchor.cut(draft, new Span(10 + family + 2, 10 + family + 3)).exact()).isEqualTo(ACCENT);
        assertThat(Anchor.cut(draft, new Span(10 + family + 6, 10 + family + 7)).exact()).isEqualTo(FLAG);
    }

    @Test
    void prefixAndSuffixAreUpTo32CodePointsOfWholeCharacters() {
        Draft draft = draft(FAMILY.repeat(6) + " wall " + FAMILY.repeat(6));
        int start = points("Headline\n" + FAMILY.repeat(6) + " ");
        Anchor anchor = Anchor.cut(draft, new Span(start, start + 4));
        assertThat(anchor.exact()).isEqualTo("wall");
        assertThat(anchor.prefix()).isEqualTo(FAMILY.repeat(4) + " ");
        assertThat(anchor.suffix()).isEqualTo(" " + FAMILY.repeat(4));
    }

    @Test
    void blanksAtTheEndsAreLeftOut() {
        Draft draft = draft("One  two\u00A0 three");
        assertThat(Anchor.cut(draft, new Span(12, 19)).exact()).isEqualTo("two");
    }

    @Test
    void choiceOfNothingIsRefused() {
        Draft draft = draft("One   two");
        assertThatThrownBy(() -> Anchor.cut(draft, new Span(12, 15))).isInstanceOfSatisfying(Refusal.Invalid.class,
                no -> assertThat(no.field()).isEqualTo("selection"));
        assertThatThrownBy(() -> Anchor.cut(draft, new Span(12, 12))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void choiceOutsideTheDraftIsRefused() {
        Draft draft = draft("One two");
        assertThatThrownBy(() -> Anchor.cut(draft, new Span(9, 17))).isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("anchor.outside");
        assertThat(Anchor.cut(draft, new Span(9, 16)).exact()).isEqualTo("One two");
    }

    @Test
    void choiceOfMoreThan2000CodePointsIsRefused() {
        Draft draft = draft("🔥".repeat(2_001));
        assertThat(Anchor.cut(draft, new Span(9, 2_009)).end()).isEqualTo(2_009);
        assertThatThrownBy(() -> Anchor.cut(draft, new Span(9, 2_010))).isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("anchor.tooLong");
    }

    @Test
    void claimsOverlapAndStandInPartsOfASentence() {
        ArticleId wall = desk.article();
        ClaimId cost = desk.claim(wall, "It cost 4 million crowns");
        ClaimId dry = desk.claim(wall, "4 million crowns and has never been flooded");
        Span one = desk.get(cost).anchors().iterator().next().span();
        Span other = desk.get(dry).anchors().iterator().next().span();
        assertThat(one.overlaps(other)).isTrue();
        assertThat(desk.get(dry).words().wording()).isEqualTo("4 million crowns and has never been flooded");
    }

    @Test
    void wordingTakenFromTwoLinesIsOneLine() {
        ArticleId lines = desk.article("Headline\nOne two \u2028 three\nfour");
        assertThat(desk.get(desk.claim(lines, "two \u2028 three\nfour")).words().wording()).isEqualTo("two three four");
    }

    @Test
    void citationsLocatorIsOneLineSoThatItCannotBeTakenForTheQuote() {
        ClaimId claim = desk.claim(desk.article(), "It was dug in 1820.");
        desk.proposed(claim);
        assertThatThrownBy(() -> desk.changeCitation.change(desk.ada, claim, 1, desk.get(claim).revision(),
                new Citation.Use(Stance.SUPPORTS, "page 4\nbuilt", "in 1962", null, null)))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("locator"));
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
