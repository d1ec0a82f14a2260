package org.touchstone.web.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.web.clearing.Block.Beside;
import org.touchstone.web.clearing.Block.Heading;
import org.touchstone.web.clearing.Block.Look;
import org.touchstone.web.clearing.Block.Note;
import org.touchstone.web.clearing.Block.Run;

/** Memos as files, opened by the libraries that read such files. */
class MemoFilesTest {

    private static final List<Block> BLOCKS = List.of(
            new Heading(1, "Memo: The wall"),
            Block.line("Draft 2 · Łódź, Αθήνα, Київ", Look.SOFT),
            new Heading(2, "Open points · 1"),
            Block.bullet(new Run("Claim 1 needs a change of the text. ", Look.STRONG),
                    new Run("Let stand by Jo: it is <said> & \u0001done", Look.PLAIN)),
            new Beside(List.of(new Run("The wall cost ", Look.PLAIN), new Run("4 million", Look.CLAIMED),
                    new Run("1", Look.RAISED), new Run(" crowns.", Look.UNREAD)), false,
                    List.of(new Note("1", "Change needed. Suggested: “5 million”"))));

    private static final String ARABIC = "بُني الجدار عام 1962 بكلفة 4.5 ملايين، كما قالت BBC (في لندن).";
    private static final String HEBREW = "החומה נבנתה בשנת 1962 בעלות של 4.5 מיליון (לונדון).";

    private static String pdfText(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static byte[] pdf(List<Block> blocks) {
        return MemoPdf.of("Memo: The wall", "en", blocks, (count, scripts) -> "lacks " + count + " of " + scripts);
    }

    @Test
    void wordFileHoldsTheTextBesideItsNotes() throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(MemoDocx.of("Memo: The wall", "en", BLOCKS)))) {
            assertThat(docx.getParagraphs()).extracting(paragraph -> paragraph.getText())
                    .contains("Memo: The wall", "Open points · 1")
                    .anyMatch(text -> text.endsWith("Let stand by Jo: it is <said> & done"));
            assertThat(docx.getParagraphs().get(0).getStyle()).isEqualTo("Heading1");
            XWPFTable table = docx.getTables().get(0);
            assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("The wall cost 4 million1 crowns.");
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("1  Change needed. Suggested: “5 million”");
            assertThat(docx.getProperties().getCoreProperties().getTitle()).isEqualTo("Memo: The wall");
        }
    }

    @Test
    void wordFileSetsRightToLeftTextFromTheRight() throws IOException {
        byte[] bytes = MemoDocx.of("م", "ar", List.of(Block.line("بنيت الجدار عام 1962", Look.PLAIN)));
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(docx.getParagraphs().get(0).getText()).isEqualTo("بنيت الجدار عام 1962");
            assertThat(docx.getParagraphs().get(0).getCTP().getPPr().isSetBidi()).isTrue();
        }
    }

    @Test
    void pdfHoldsTheTextItsNotesAndItsOwnType() throws IOException {
        byte[] bytes = pdf(BLOCKS);
        assertThat(pdfText(bytes)).contains("Łódź, Αθήνα, Київ", "The wall cost 4 million", "Suggested: “5 million”",
                "1 / 1").doesNotContain("lacks");
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Memo: The wall");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void pdfSaysWhatItCannotShow() throws IOException {
        var blocks = new ArrayList<>(BLOCKS);
        blocks.add(Block.line("港は壁より古い", Look.PLAIN));
        blocks.add(Block.line("بنيت", Look.PLAIN));
        assertThat(pdfText(pdf(blocks))).contains("lacks 7 of Han, Hiragana");
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, "می‌گویند پنج میلیون کرون بود؛ گچ و ژاله", "یہ دیوار ۱۹۶۲ میں بنی تھی"})
    void pdfTellsWhatIsWrittenFromRightToLeftInTheOrderOfReading(String text) throws IOException {
        byte[] bytes = pdf(List.of(Block.line(text, Look.PLAIN)));
        // nobody sees the sign that keeps letters apart
        assertThat(pdfText(bytes)).contains(text.replace("\u200c", "")).doesNotContain("lacks", "\u25a1");
        assertThat(letters(bytes)).allSatisfy(letter -> assertThat(letter.glyph()).as(letter.text()).isPositive());
    }

    @Test
    void pdfSetsLettersFromTheRightNumbersFromTheLeftAndTheMarginAtTheLeft() throws IOException {
        List<Block> blocks = List.of(new Beside(List.of(new Run(ARABIC, Look.PLAIN)), false,
                List.of(new Note("7", "מאושר"))));
        List<Letter> letters = letters(MemoPdf.of("T", "ar", blocks, (count, scripts) -> ""));
        List<Letter> number = letters.stream().filter(letter -> "1962".contains(letter.text())).limit(4).toList();
        assertThat(number).extracting(Letter::text).containsExactly("1", "9", "6", "2");
        assertThat(number).extracting(Letter::x).isSorted();
        float first = furthestRight(letters);
        assertThat(first).as("the first letter stands at the right edge").isBetween(530f, 543f);
        assertThat(number.get(0).x()).isLessThan(first);
        assertThat(letters.stream().filter(letter -> letter.text().equals("7"))).singleElement()
                .satisfies(note -> assertThat(note.x()).isBetween(190f, 205f));
        // the same in an article that is written from left to right: only the paragraph is turned
        List<Letter> other = letters(MemoPdf.of("T", "en", blocks, (count, scripts) -> ""));
        assertThat(furthestRight(other)).isBetween(360f, 373f);
    }

    /** Where the letter stands that begins the text, in the form that joins the next. */
    private static float furthestRight(List<Letter> letters) {
        return (float) letters.stream().filter(letter -> letter.text().equals("ﺑ")).mapToDouble(Letter::x).max()
                .orElseThrow();
    }

    /** A letter as it stands on the page: its form, the number of its shape in the type, and its left edge. */
    private record Letter(String text, int glyph, float x) {
    }

    private static List<Letter> letters(byte[] bytes) throws IOException {
        var letters = new ArrayList<Letter>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    try {
                        letters.add(new Letter(at.getUnicode(), ((PDType0Font) at.getFont())
                                .codeToGID(at.getCharacterCodes()[0]), at.getX()));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                }
            };
            reader.getText(pdf);
        }
        return letters;
    }

    @Test
    void longArticleGoesOnOverPagesAndLosesNothing() throws IOException {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 400; i++) {
            blocks.add(new Beside(List.of(new Run("Paragraph " + i + " says what the council said of the wall, once "
                    + "more and at length, so that it fills a few lines. ".repeat(3) + "End" + i + ".", Look.PLAIN)),
                    false, List.of(new Note("" + i, "Note" + i + ". " + "A long note. ".repeat(i % 60)))));
        }
        blocks.add(Block.line("x".repeat(3_000), Look.PLAIN));
        String text = pdfText(pdf(blocks));
        for (int i = 0; i < 400; i++) {
            assertThat(text).contains("End" + i + ".", "Note" + i + ".");
        }
        assertThat(text.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(3_000);
    }
}
