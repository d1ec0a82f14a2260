package org.touchstone.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.Draft;
import org.touchstone.language.Span;

class ChoiceTest {

    private final Newsdesk desk = new Newsdesk();
    private final Draft draft = desk.draft(desk.article("Headline 😀\nOne 👩‍👩‍👧‍👦 two. Three four."));

    @Test
    void sentencesComeInOrderAndOnce() {
        assertThat(choice(null, "2,1,2", null, null).sentences()).containsExactly(1, 2);
    }

    @Test
    void whatIsNotInTheDraftIsNotChosen() {
        assertThat(choice("x", "7,-1,a,999999999999", "5", "5000"))
                .isEqualTo(Choice.none());
        assertThat(choice(null, null, "9", "3").stretch()).isNull();
    }

    @Test
    void stretchGrowsToWholeGraphemesAndLeavesBlanksOut() {
        // from the blank before the family into its middle: an emoji of seven code points
        Choice choice = choice(null, null, "14", "18");

        assertThat(choice.stretch()).isEqualTo(new Span(15, 22));
        assertThat(draft.exact(choice.stretch())).isEqualTo("👩‍👩‍👧‍👦");
        assertThat(choice.sentences()).containsExactly(1);
    }

    @Test
    void stretchAcrossSentencesTouchesAllOfThem() {
        Span first = draft.sentences().get(1);
        assertThat(choice(null, null, "" + (first.end() - 3), "" + (first.end() + 3)).sentences())
                .containsExactly(1, 2);
    }

    @Test
    void claimAndStretchCanBeChosenTogether() {
        Choice choice = choice("12", null, "0", "8");

        assertThat(choice.claim()).isEqualTo(12);
        assertThat(choice.stretch()).isEqualTo(new Span(0, 8));
    }

    private Choice choice(String claim, String sentences, String from, String to) {
        return Choice.of(draft, claim, sentences, from, to);
    }
}
