package org.touchstone.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl", "ru", "zh", "ja", "ar", "hi"})
    void knowsTheLanguageOfAnArticle(String language) throws IOException {
        try (var file = getClass().getResourceAsStream("sentences-" + language + ".txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String body = text.substring(text.indexOf('\n'));

            assertThat(LanguageGuess.of(body)).contains(Locale.forLanguageTag(language));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | The mayor said that the ferry was too old to sail.",
        "de | Die Bürgermeisterin sagte, dass die Fähre zu alt ist.",
        "fr | La maire a dit que le bac était trop vieux pour naviguer.",
        "es | La alcaldesa dijo que el barco era muy viejo para navegar.",
        "it | La sindaca ha detto che il traghetto era troppo vecchio per navigare.",
        "pt | A prefeita disse que o barco não era novo e está muito velho.",
        "nl | De burgemeester zei dat de veerboot te oud is om te varen.",
        "sv | Borgmästaren sade att färjan var för gammal och inte kan segla.",
        "da | Borgmesteren sagde, at færgen var for gammel til at sejle, og når nogle af dem kun ville hjem.",
        "pl | Burmistrz powiedział, że prom jest za stary i nie może pływać.",
        "cs | Starostka řekla, že přívoz je příliš starý a nemůže plout.",
        "tr | Belediye başkanı bu vapur çok eski ve daha iyi bir vapur için para var dedi.",
        "ca | L'alcaldessa va dir que el vaixell és massa vell per navegar amb els passatgers.",
        "uk | Мер сказала, що пором надто старий і не може плавати.",
        "el | Η δήμαρχος είπε ότι το πλοίο είναι παλιό.",
        "he | ראש העיר אמרה שהמעבורת ישנה מדי.",
        "ko | 시장은 배가 너무 낡았다고 말했다.",
        "fa | شهردار گفت که این کشتی برای سفر خیلی پیر است.",
        "th | นายกเทศมนตรีกล่าวว่าเรือเก่าเกินไป"
    })
    void knowsTheLanguageOfASentence(String language, String sentence) {
        assertThat(LanguageGuess.of(sentence)).contains(Locale.forLanguageTag(language));
    }

    @Test
    void saysNothingWhenItCannotKnow() {
        assertThat(List.of("", "42", "Marlow Bay", "OK", "Edith J. Harrow, 61", "https://marlowbay.example/a/b",
                "Lorem ipsum dolor sit amet consectetur adipiscing elit sed"))
                .allSatisfy(text -> assertThat(LanguageGuess.of(text)).isEqualTo(Optional.empty()));
    }

    @Test
    void aForeignQuotationDoesNotMislead() {
        assertThat(LanguageGuess.of("""
                The mayor quoted a German poet: “Wer reitet so spät durch Nacht und Wind”,
                and said that it was the best line in the book that she had read at school."""))
                .contains(Locale.ENGLISH);
    }
}
