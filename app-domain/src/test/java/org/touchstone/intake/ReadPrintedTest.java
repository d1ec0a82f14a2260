package org.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.intake.LeftOut.Why;

class ReadPrintedTest {

    @Test
    void columnsAreReadOneAfterTheOther() throws Unreadable {
        Extracted read = read(PrintedPapers.of(paper -> {
            paper.boldLines(60, 780, 22, 26, "Harbour reopens after the storm");
            paper.lines(60, 730, 10, 12, "The harbour of Marlow Bay reopened", "on Monday after eleven weeks of",
                    "repairs, the council said. It had", "closed in March.");
            paper.lines(320, 730, 10, 12, "Fishing crews returned to their", "berths before dawn. Nobody was",
                    "hurt when the storm tore the pier", "apart.");
        }));

        assertThat(read.text()).isEqualTo("Harbour reopens after the storm\n\n"
                + "The harbour of Marlow Bay reopened on Monday after eleven weeks of repairs, the council said."
                + " It had closed in March.\n\nFishing crews returned to their berths before dawn. Nobody was hurt"
                + " when the storm tore the pier apart.");
        assertThat(read.details().headline()).isEqualTo("Harbour reopens after the storm");
    }

    @Test
    void sentencesRunOnFromColumnToColumnAndPageToPage() throws Unreadable {
        Extracted read = read(PrintedPapers.of(
                paper -> paper.lines(60, 400, 10, 12, "The council of the town decided on Monday night that the",
                        "harbour, which had been closed since the storm in March, would be opened to the fish-"),
                paper -> paper.lines(60, 780, 10, 12, "ing crews within a week of the decision.",
                        "Nothing else was decided.")));

        assertThat(read.text()).contains("would be opened to the fishing crews within a week");
    }

    @Test
    void partedWordsAreMendedAndHyphenatedOnesAreNot() throws Unreadable {
        Extracted read = read(PrintedPapers.letter("The inhabi-", "tants want a long-",
                "term plan, and the plan is for the long",
                "run, not for one term. The Anglo-", "French ferry stays, from 2019-", "2020 on."));

        assertThat(read.text()).isEqualTo("The inhabitants want a long-term plan, and the plan is for the long"
                + " run, not for one term. The Anglo-French ferry stays, from 2019-2020 on.");
    }

    @Test
    void headsFeetAndPageNumbersAreLeftOut() throws Unreadable {
        List<PrintedPapers.Painting> pages = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            int number = i;
            pages.add(paper -> {
                paper.lines(60, 810, 8, 10, number % 2 == 0 ? "Marlow Bay Courier" : "The storm and after");
                paper.lines(60, 700, 10, 12, "This is what page " + "one two three four".split(" ")[number - 1]
                        + " says.");
                paper.lines(290, 30, 8, 10, "Page " + number + " of 4");
            });
        }

        Extracted read = read(PrintedPapers.of(pages.toArray(PrintedPapers.Painting[]::new)));

        assertThat(read.text()).isEqualTo("This is what page one says.\n\nThis is what page two says.\n\n"
                + "This is what page three says.\n\nThis is what page four says.");
        assertThat(read.leftOut()).extracting(LeftOut::why).containsOnly(Why.PAGE_FURNITURE);
        assertThat(read.leftOut()).anySatisfy(l -> assertThat(l.text()).contains("Marlow Bay Courier"));
    }

    @Test
    void paragraphsArePartedByDistanceIndentationAndShortLines() throws Unreadable {
        Extracted read = read(PrintedPapers.of(paper -> {
            paper.lines(60, 780, 10, 12, "The first paragraph of this little article is as wide as",
                    "the column and it ends.");
            paper.lines(75, 756, 10, 12, "The second one is indented, as books and newspapers do");
            paper.lines(60, 744, 10, 12, "it, and runs over two lines of the column that it is in.");
            paper.lines(60, 722, 10, 12, "The third one stands apart from the one that is before",
                    "it by half a line more than usual, as letters have it.");
        }));

        assertThat(read.text().split("\n\n")).hasSize(3);
    }

    @Test
    void captionsAndFootnotesAreKeptApart() throws Unreadable {
        Extracted read = read(PrintedPapers.of(paper -> {
            paper.lines(60, 780, 11, 13, "The pier was torn apart by the storm on the second of March,",
                    "the council said, and nobody was hurt when it happened.");
            paper.lines(60, 600, 9, 11, "Figure 1. The pier in 1950");
            paper.lines(60, 90, 8, 10, "1 Town budget, page 3");
        }));

        assertThat(read.captions()).containsExactly("Figure 1. The pier in 1950");
        assertThat(read.text()).doesNotContain("budget");
        assertThat(read.leftOut()).containsExactly(new LeftOut("1 Town budget, page 3", Why.ASIDE, read.text()
                .length()));
    }

    @Test
    void progressIsToldPageByPage() throws Unreadable {
        List<String> told = new ArrayList<>();
        byte[] two = PrintedPapers.of(p -> p.lines(60, 700, 10, 12, "One."), p -> p.lines(60, 700, 10, 12, "Two."));

        new ReadApart().read(Incoming.file(two, "a.pdf", ""), (step, done, total) -> told.add(step + " " + done
                + "/" + total));

        assertThat(told).contains("READING 1/2", "READING 2/2");
    }

    private static Extracted read(byte[] bytes) throws Unreadable {
        return new ReadHere().read(Incoming.file(bytes, "a.pdf", "application/pdf"), Progress.NONE);
    }
}
