package org.touchstone.language.checkworthiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckWorthinessTest {

    private static final CheckWorthiness SHIPPED = CheckWorthiness.shipped();

    @Test
    void ranksFiguresBeforeGreetings() {
        List<Worth> worths = SHIPPED.of(List.of(
                "Unemployment in Marlow Bay rose by 12 percent between 2019 and 2021.",
                "Good evening, and thank you all for coming.",
                "The mayor voted against the ferry in 2014.",
                "What do you think about that?"), Locale.ENGLISH);

        assertThat(worths.get(0).suggested()).isTrue();
        assertThat(worths.get(2).suggested()).isTrue();
        assertThat(worths.get(2).score()).isGreaterThan(worths.get(3).score()).isGreaterThan(worths.get(1).score());
        assertThat(worths.get(1).suggested()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | The ferry cost $48.5 million. | NUMBER",
        "en | According to the Harbor Trust, it sank. | NAMED_SOURCE",
        "en | It is the oldest ferry in the state. | COMPARISON",
        "en | Perhaps the boat was never safe. | HEDGED",
        "en | The council should be ashamed. | OPINION",
        "en | The pier will be closed next year. | PREDICTION",
        "en | She called it “a gift” to the town. | QUOTATION",
        "en | Harrow sold the boat. | PAST_EVENT",
        "en | In the end Harrow and Reed were there. | NAMES",
        "en | Nobody ever paid for it. | ABSOLUTE",
        "en | Who paid for it? | QUESTION",
        "en | Well, hm. | SMALL_TALK",
        "de | Die Fähre kostet 48 Millionen Euro. | NUMBER",
        "de | Laut einer Studie sank sie. | NAMED_SOURCE",
        "fr | Selon le maire, le bac coule. | NAMED_SOURCE",
        "es | Es más caro que antes. | COMPARISON",
        "it | Forse il traghetto non c'era. | HEDGED",
        "pt | O barco custou 48 milhões. | NUMBER",
        "nl | Misschien was de boot te oud. | HEDGED"
    })
    void saysWhy(String language, String sentence, Cue cue) {
        assertThat(SHIPPED.of(sentence, Locale.forLanguageTag(language)).reasons()).contains(cue);
    }

    @Test
    void ranksOtherLanguagesByTheirCues() {
        Worth figure = SHIPPED.of("Die Zahl der Boote stieg 2021 um 12 Prozent auf 1.204.", Locale.GERMAN);
        Worth greeting = SHIPPED.of("Guten Abend, liebe Gäste.", Locale.GERMAN);

        assertThat(figure.score()).isGreaterThan(greeting.score());
    }

    @Test
    void judgesAnythingWithoutFailing() {
        for (String text : List.of("", " ", "?!", "\uD83D\uDE00", "99999999999999999999", "a".repeat(100_000),
                "1.1.1.1")) {
            assertThat(SHIPPED.of(text, Locale.ENGLISH).score()).isBetween(0.0, 1.0);
            assertThat(SHIPPED.of(text, Locale.ROOT).score()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void weightsSurviveBeingKept() throws IOException {
        Weights learnt = Weights.learn(judged(200));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        learnt.write(kept);

        CheckWorthiness restored = CheckWorthiness.of(Weights.read(new ByteArrayInputStream(kept.toByteArray())));

        String sentence = "The pier cost 7 million.";
        assertThat(restored.of(sentence, Locale.ENGLISH).score())
                .isCloseTo(CheckWorthiness.of(learnt).of(sentence, Locale.ENGLISH).score(),
                        within(0.02));
    }

    @Test
    void aNewsroomsJudgementsImproveItsRankingAndCanBeTakenBack() {
        // this newsroom cares about predictions, which the shipped weights do not
        Adaptation.Measured measured = Adaptation.learn(SHIPPED, judged(200));
        CheckWorthiness adapted = SHIPPED.with(Adaptation.of(measured.adaptation().toArray()));
        String prediction = "The council will close the pier tomorrow.";

        assertThat(measured.after()).isGreaterThan(measured.before());
        assertThat(measured.isBetter()).isTrue();
        assertThat(adapted.of(prediction, Locale.ENGLISH).score())
                .isGreaterThan(SHIPPED.of(prediction, Locale.ENGLISH).score());
        assertThat(adapted.with(Adaptation.NONE).of(prediction, Locale.ENGLISH))
                .isEqualTo(SHIPPED.of(prediction, Locale.ENGLISH));
    }

    @Test
    void learnsNothingFromTooLittle() {
        assertThatIllegalArgumentException().isThrownBy(() -> Adaptation.learn(SHIPPED, judged(20)));
    }

    @Test
    void aNewsroomsOwnWordsAreLearntInAnyLanguage() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String thing = List.of("Straße", "Kirche", "Schule").get(i % 3);
            examples.add(new Example("Wir sahen " + (i % 2 == 0 ? "die Fähre" : "die " + thing) + " dort.",
                    Locale.GERMAN, i % 2 == 0, new Place(i / 10, i % 10, 10)));
        }
        Adaptation.Measured measured = Adaptation.learn(SHIPPED, examples);
        CheckWorthiness adapted = SHIPPED.with(measured.adaptation());

        assertThat(measured.after()).isGreaterThan(0.95);
        assertThat(adapted.of("Da kam die Fähre.", Locale.GERMAN).score())
                .isGreaterThan(adapted.of("Da kam die Schule.", Locale.GERMAN).score());
    }

    @Test
    void whereInAnArticleASentenceStandsIsLearnt() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            examples.add(new Example("They closed the pier in 2019.", Locale.ENGLISH, i % 20 >= 10,
                    new Place(i / 20, i % 20, 20)));
        }
        CheckWorthiness adapted = SHIPPED.with(Adaptation.learn(SHIPPED, examples).adaptation());
        List<Worth> article = adapted.of(Collections.nCopies(20, "They sold the ferry in 2014."), Locale.ENGLISH);

        assertThat(article.get(19).score()).isGreaterThan(article.get(0).score());
    }

    @Test
    void anArticleIsLearntFromOrMeasuredOnButNeverBoth() {
        // every article has a word of its own that tells all about it, and nothing about any other
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int text = i / 20;
            String own = "x" + (char) ('a' + text);
            examples.add(new Example("They met " + own + " there.", Locale.ENGLISH, (text * 7 + 3) % 5 < 2,
                    new Place(text, i % 20, 20)));
        }
        Adaptation.Measured measured = Adaptation.learn(SHIPPED, examples);

        assertThat(measured.after()).isLessThan(0.8);
    }

    @Test
    void whatWasLearntEarlierFromCuesAloneCanStillBeRead() {
        float[] earlier = new float[SentenceFeatures.CUES + 1];
        earlier[0] = 1;
        String sentence = "The pier cost 7 million.";

        assertThat(SHIPPED.with(Adaptation.of(earlier)).of(sentence, Locale.ENGLISH))
                .isEqualTo(SHIPPED.of(sentence, Locale.ENGLISH));
        assertThatIllegalArgumentException().isThrownBy(() -> Adaptation.of(new float[SentenceFeatures.CUES]));
    }

    @Test
    void whatWasLearntIsSmallAndSurvivesBeingKept() {
        Adaptation learnt = Adaptation.learn(SHIPPED, judged(200)).adaptation();
        String sentence = "They will close the school number 7 soon.";

        assertThat(learnt.toArray()).hasSizeLessThan(5_000);
        assertThat(Adaptation.of(learnt.toArray()).toArray()).isEqualTo(learnt.toArray());
        assertThat(SHIPPED.with(Adaptation.of(learnt.toArray())).of(sentence, Locale.ENGLISH))
                .isEqualTo(SHIPPED.with(learnt).of(sentence, Locale.ENGLISH));
    }

    private static List<Example> judged(int count) {
        List<Example> examples = new ArrayList<>();
        String[] things = {"pier", "ferry", "harbor", "school", "bridge"};
        for (int i = 0; i < count; i++) {
            String thing = things[i % things.length];
            Place place = new Place(i / 10, i % 10, 10);
            examples.add(i % 2 == 0
                    ? new Example("They will close the " + thing + " number " + i + " soon.", Locale.ENGLISH, true,
                            place)
                    : new Example("They closed the " + thing + " number " + i + " in 2019.", Locale.ENGLISH, false,
                            place));
        }
        return examples;
    }
}
