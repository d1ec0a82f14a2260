package org.touchstone.web.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
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
        assertThat(pdfText(pdf(blocks))).contains("lacks 11 of Arabic, Han, Hiragana");
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
