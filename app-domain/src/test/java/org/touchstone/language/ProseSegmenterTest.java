package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseSegmenterTest {

    private static final Segmenter SEGMENTER = new ProseSegmenter();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl", "ru", "zh", "ja", "ar", "hi"})
    void findsTheSentencesOfEditedProse(String language) throws IOException {
        GoldText gold = GoldText.read("sentences-" + language + ".txt");

        Segments found = SEGMENTER.segment(gold.text(), Locale.forLanguageTag(language));

        List<String> sentences = slices(gold.text(), found.sentences());
        List<String> wrong = new ArrayList<>(sentences);
        wrong.removeAll(gold.sentences());
        assertThat(wrong).isEmpty();
        assertThat(sentences).isEqualTo(gold.sentences());
        assertThat(found.paragraphs()).hasSize(gold.paragraphs());
    }

    @Test
    void knowsHeadings() {
        Segments found = english("""
                Harrow Wins

                She won on Tuesday.

                How We Checked

                We read the minutes.

                The end""");

        assertThat(found.headings()).containsExactly(0, 2);
        assertThat(found.isHeading(2)).isTrue();
        assertThat(found.isHeading(4)).isFalse();
    }

    @Test
    void firstParagraphIsTheHeadlineHoweverItEnds() {
        assertThat(english("What happened here?\nNobody knows.").isHeading(0)).isTrue();
    }

    @Test
    void putsLinesBrokenToEqualWidthTogether() {
        String text = """
                Mayor of Marlow Bay wins a third term

                MARLOW BAY, Sept. 4 - Mayor Edith J. Harrow won a third
                term on Tuesday with 52.4 percent of the vote, a margin
                that surprised even her friends. Her opponent conceded at
                half past ten.
                The turnout, officials said, was the lowest in a quarter
                of a century. Nobody could say why, though the rain may
                have had a part in it.

                - one item of a list that is long enough to fill it all
                - another item
                """;

        Segments found = english(text);

        assertThat(found.paragraphs()).hasSize(5);
        assertThat(slices(text, found.sentences())).hasSize(7)
                .contains("Her opponent conceded at\nhalf past ten.");
    }

    @Test
    void keepsTheLinesOfPoemsAndListsApart() {
        String text = "Roses\nRoses are red\nViolets are blue\nSugar is sweet\nAnd so are you";

        assertThat(english(text).paragraphs()).hasSize(5);
    }

    @Test
    void neverSplitsAGrapheme() {
        String text = "Go! \u0301Then on.\nStop.\u0301 Now. \uD83C\uDDE9\uD83C\uDDEA Yes.";
        Graphemes graphemes = Graphemes.of(text);

        for (int end : english(text).sentenceEnds()) {
            assertThat(graphemes.isBoundary(end)).isTrue();
        }
    }

    @Test
    void blankTextHasNoParagraphs() {
        assertThat(english("").paragraphs()).isEmpty();
        assertThat(english(" \n\u00A0\n\uFEFF\t").sentences()).isEmpty();
    }

    @Test
    void everythingThatIsNotBlankBelongsToOneSentence() {
        Random random = new Random(7);
        String[] pieces = {"a", "The ", ". ", "...", "? ", "! ", "\n", "\n\n", " ", "\u201C", "\u201D ", "(",
            ") ", "Mr. ",
            "U.S. ", "1. ", "3.5", "\uD83D\uDE00", "\u0301", "\u200D", "\u3002", "\uFE0F", "- ", "[1]", " . . . ",
            ":-) ",
            "\u00BB ", "i ", "x. y", "\u061F ", "\u00A0"};
        for (int round = 0; round < 2000; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = made.toString();
            Segments found = SEGMENTER.segment(text, round % 2 == 0 ? Locale.ENGLISH : Locale.ROOT);

            // restoring checks the rules of Segments one by one
            Segments restored = Segments.restore(text, found.paragraphEnds(), found.sentenceEnds(), found.headings());
            assertThat(restored).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", ".", ". ", "?!", "\n", "( ", "A. ", "\"", "\uD83D\uDE00", "\u0301", "i. ",
        "\u201C", "x\n", "1. ", " ", "\u3002"})
    void longTextsOfAnyKindAreFast(String piece) {
        String text = piece.repeat(300_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(3), () -> english(text));
    }

    @Test
    void readsTheFirstArticle() throws IOException {
        Path file = shared().resolve("seed/trump-musk-fallout.txt");
        assumeTrue(Files.exists(file));
        String text = Files.readString(file).replace("\r\n", "\n");

        Segments found = english(text);
        List<String> sentences = slices(text, found.sentences());

        assertThat(found.headings()).containsExactly(0);
        assertThat(found.paragraphs()).hasSize(12);
        assertThat(sentences).hasSize(36);
        assertThat(sentences.get(0)).startsWith("The Trump-Musk Fallout").endsWith("Billionaire?");
        assertThat(sentences.get(1)).startsWith("Once allies in rhetoric").endsWith("personally.");
        assertThat(sentences.get(sentences.size() - 1)).isEqualTo("Top New World+");
    }

    private static Path shared() {
        return Path.of(Optional.ofNullable(System.getenv("TOUCHSTONE_SHARED")).orElse("../shared"));
    }

    private static Segments english(String text) {
        return SEGMENTER.segment(text, Locale.ENGLISH);
    }

    private static List<String> slices(String text, List<Span> spans) {
        CodePoints codePoints = CodePoints.of(text);
        return spans.stream().map(codePoints::slice).toList();
    }

    /** A text made of sentences somebody told apart: one a line, a blank line between paragraphs. */
    private record GoldText(String text, List<String> sentences, int paragraphs) {

        static GoldText read(String name) throws IOException {
            List<String> sentences = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            String between = " ";
            int paragraphs = 0;
            boolean newParagraph = true;
            try (var file = ProseSegmenterTest.class.getResourceAsStream(name)) {
                for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                    if (line.equals("@joined")) {
                        between = "";
                    } else if (line.isBlank()) {
                        newParagraph = true;
                    } else if (!line.startsWith("# ")) {
                        text.append(text.isEmpty() ? "" : newParagraph ? "\n\n" : between).append(line.strip());
                        paragraphs += newParagraph ? 1 : 0;
                        newParagraph = false;
                        sentences.add(line.strip());
                    }
                }
            }
            return new GoldText(text.toString(), sentences, paragraphs);
        }
    }
}
