package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final String TEXT = "Head\n\n One. Two.\n";
    private static final int[] PARAGRAPHS = {4, 16};
    private static final int[] SENTENCES = {4, 11, 16};
    private static final int[] HEADINGS = {0};

    private final Segments segments = Segments.restore(TEXT, PARAGRAPHS, SENTENCES, HEADINGS);

    @Test
    void findsTheStartsAgain() {
        assertThat(segments.paragraphs()).containsExactly(new Span(0, 4), new Span(7, 16));
        assertThat(segments.sentences()).containsExactly(new Span(0, 4), new Span(7, 11), new Span(12, 16));
        assertThat(segments.sentencesOf(1)).containsExactly(new Span(7, 11), new Span(12, 16));
    }

    @Test
    void findsTheSentenceAtAPlace() {
        assertThat(segments.sentenceAt(0)).isZero();
        assertThat(segments.sentenceAt(4)).isEqualTo(1);
        assertThat(segments.sentenceAt(7)).isEqualTo(1);
        assertThat(segments.sentenceAt(15)).isEqualTo(2);
        assertThat(segments.sentenceAt(16)).isEqualTo(3);
        assertThat(segments.paragraphAt(12)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotOfThisText() {
        refuses(new int[] {4}, new int[] {4}, HEADINGS);
        refuses(PARAGRAPHS, new int[] {4, 12, 16}, HEADINGS);
        refuses(PARAGRAPHS, new int[] {4, 11, 99}, HEADINGS);
        refuses(new int[] {4, 11, 16}, new int[] {4, 16}, HEADINGS);
        refuses(PARAGRAPHS, new int[] {11, 4, 16}, HEADINGS);
        refuses(PARAGRAPHS, SENTENCES, new int[0]);
        refuses(PARAGRAPHS, SENTENCES, new int[] {0, 2});
    }

    private static void refuses(int[] paragraphs, int[] sentences, int[] headings) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segments.restore(TEXT, paragraphs, sentences, headings));
    }
}
