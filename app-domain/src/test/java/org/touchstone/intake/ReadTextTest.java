package org.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.intake.Unreadable.Reason;

class ReadTextTest {

    @Test
    void pastedTextIsKeptAsItStandsButForItsLineEnds() throws Unreadable {
        String text = "Harbour reopens\r\n\r\n  Indented \u00A0 👩‍👩‍👧 مرحبا <b>&amp;\tx\rnext\n\n\n\nlast";

        Extracted read = new ReadHere().read(Incoming.pasted(text), Progress.NONE);

        assertThat(read.text()).isEqualTo("Harbour reopens\n\n  Indented \u00A0 👩‍👩‍👧 مرحبا"
                + " <b>&amp;\tx\nnext\n\n\n\nlast");
        assertThat(read.details().headline()).isEqualTo("Harbour reopens");
    }

    @Test
    void pastedTextThatCannotBeKeptIsRefused() {
        for (String text : new String[] {"nul \0", "half \uD83D", "half \uDE00 x"}) {
            Unreadable refused = catchThrowableOfType(Unreadable.class, () -> Incoming.pasted(text));

            assertThat(refused.reason()).isEqualTo(Reason.UNSTORABLE);
        }
    }

    @Test
    void aFirstLineThatEndsLikeASentenceIsNoHeadline() throws Unreadable {
        assertThat(read("It began on Monday.\nThen it went on.", StandardCharsets.UTF_8).details().headline())
                .isEmpty();
        assertThat(read("One line alone", StandardCharsets.UTF_8).details().headline()).isEmpty();
    }

    @Test
    void theBylineBelowTheHeadlineIsFound() throws Unreadable {
        Extracted read = read("Harbour reopens\n\nBy Ann Lee\n\nIt reopened on Monday.", StandardCharsets.UTF_8);

        assertThat(read.details().byline()).isEqualTo("Ann Lee");
        assertThat(read.text()).contains("By Ann Lee");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"By Ann Lee|Ann Lee", "BY ANN LEE, updated 3:15 pm|ANN LEE",
            "Theresa May|Theresa May",
        "By Bo Ray May 3, 2024|Bo Ray", "Bo Ray (http://courier.example)|Bo Ray"})
    void bylinesAreFreedOfWhatHangsOn(String given, String name) {
        assertThat(Bylines.clean(given)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void textIsReadWhateverItsEncoding(String encoding) throws Unreadable {
        String text = "Größe: “twelve” – und so weiter, auf Deutsch gesagt";

        assertThat(read(text, Charset.forName(encoding)).text()).isEqualTo(text);
    }

    @Test
    void aDeclaredEncodingIsHeeded() throws Unreadable {
        byte[] russian = "Гавань открыта".getBytes(Charset.forName("windows-1251"));

        Extracted read = new ReadHere().read(Incoming.file(russian, "a.txt", "text/plain; charset=windows-1251"),
                Progress.NONE);

        assertThat(read.text()).isEqualTo("Гавань открыта");
    }

    @Test
    void exactlyTheLongestTextIsReadAndNotOneMore() throws Unreadable {
        String longest = "😀".repeat(DocumentReader.MOST_TEXT);

        assertThat(new ReadHere().read(Incoming.pasted(longest), Progress.NONE).text()).isEqualTo(longest);
        Unreadable refused = catchThrowableOfType(Unreadable.class,
                () -> new ReadHere().read(Incoming.pasted(longest + "x"), Progress.NONE));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(refused.arguments()).containsExactly(300_000);
    }

    @Test
    void markdownIsReadWithoutItsSigns() throws Unreadable {
        String markdown = """
                ---
                title: Harbour reopens
                author: Ann Lee
                date: 2024-05-06
                lang: en
                ---
                # Harbour reopens

                It *reopened* on [Monday](https://example.com/a), the
                council said.

                - one
                - two

                > quoted

                ![The pier](pier.png)
                """;

        Extracted read = new ReadHere().read(
                Incoming.file(markdown.getBytes(StandardCharsets.UTF_8), "a.md", "text/markdown"), Progress.NONE);

        assertThat(read.text()).isEqualTo(
                "Harbour reopens\n\nIt reopened on Monday, the council said.\n\none\n\ntwo\n\nquoted");
        assertThat(read.captions()).containsExactly("The pier");
        assertThat(read.details().byline()).isEqualTo("Ann Lee");
        assertThat(read.details().published()).contains(LocalDate.of(2024, 5, 6));
        assertThat(read.details().language()).isEqualTo("en");
    }

    private static Extracted read(String text, Charset encoding) throws Unreadable {
        return new ReadHere().read(Incoming.file(text.getBytes(encoding), "a.txt", "text/plain"), Progress.NONE);
    }
}
