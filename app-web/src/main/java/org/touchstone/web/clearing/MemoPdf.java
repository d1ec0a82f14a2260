package org.touchstone.web.clearing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.touchstone.web.clearing.Block.Beside;
import org.touchstone.web.clearing.Block.Heading;
import org.touchstone.web.clearing.Block.Line;
import org.touchstone.web.clearing.Block.Look;
import org.touchstone.web.clearing.Block.Note;
import org.touchstone.web.clearing.Block.Run;
import org.touchstone.web.clearing.PdfType.Face;
import org.touchstone.web.clearing.PdfType.Set;
import org.touchstone.web.lettering.SeenText;
import org.touchstone.web.lettering.SeenText.Side;

/**
 * A document as a PDF on A4: a column of reading width, and the notes in the margin at the right of it, or at its left
 * where the language is written from right to left.
 */
final class MemoPdf {

    private static final float LEFT = 54;
    private static final float TOP = 56;
    private static final float BOTTOM = 60;
    private static final float TEXT = 318;
    private static final float GAP = 20;
    private static final float NOTES = 150;
    private static final float BULLET = 12;
    private static final float FOOT = 400;
    private static final float RIGHT = LEFT + TEXT + GAP + NOTES;

    private final PDDocument document = new PDDocument();
    private final PdfType type;
    private final boolean mirrored;
    private PDPageContentStream page;
    private float y;

    private MemoPdf(boolean mirrored) throws IOException {
        this.mirrored = mirrored;
        type = new PdfType(document);
        page = nextPage();
    }

    /**
     * The bytes of the file.
     *
     * @param missing what the file says above all when its type lacks characters: from their number and the names of
     *     their scripts
     */
    static byte[] of(String title, String language, List<Block> blocks, BiFunction<Integer, String, String> missing) {
        try {
            var memo = new MemoPdf(SeenText.fromTheRight(language));
            try (memo.document) {
                return memo.written(title, language, blocks, missing);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private byte[] written(String title, String language, List<Block> blocks,
                           BiFunction<Integer, String, String> missing) throws IOException {
        var information = document.getDocumentInformation();
        information.setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        var shown = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        shown.setDisplayDocTitle(true);
        if (mirrored) {
            shown.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        document.getDocumentCatalog().setViewerPreferences(shown);
        PdfType.Lack lack = type.lack(blocks);
        boolean said = lack.characters() == 0;
        for (Block block : blocks) {
            draw(block);
            if (!said) {
                draw(Block.line(missing.apply(lack.characters(), lack.scripts()), Look.STRONG));
                said = true;
            }
        }
        page.close();
        numberPages(title);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private PDPageContentStream nextPage() throws IOException {
        var fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        y = PDRectangle.A4.getHeight() - TOP;
        return new PDPageContentStream(document, fresh);
    }

    private void draw(Block block) throws IOException {
        if (block instanceof Heading heading) {
            float size = heading.level() == 1 ? 19 : heading.level() == 2 ? 13.5f : 11;
            float width = heading.level() == 3 ? TEXT + 60 : RIGHT - LEFT;
            y -= heading.level() == 1 ? 0 : heading.level() == 2 ? 14 : 9;
            List<Set> lines = type.lines(List.of(new Run(heading.text(), Look.STRONG)), Face.SERIF, size, width,
                    Side.OF_FIRST_LETTER);
            keep(lines.size() * size * 1.3f + 34);
            flow(lines, 0, width, size * 1.3f);
            y -= 3;
        } else if (block instanceof Line line) {
            float inset = line.bullet() ? BULLET : 0;
            float width = TEXT + 110 - inset;
            List<Set> lines = type.lines(line.runs(), Face.SANS, 9.2f, width, Side.OF_FIRST_LETTER);
            keep(13);
            if (line.bullet()) {
                boolean fromTheRight = lines.get(0).fromTheRight();
                Set bullet = type.lines(List.of(new Run("•", Look.PLAIN)), Face.SANS, 9.2f, BULLET,
                        fromTheRight ? Side.RIGHT : Side.LEFT).get(0);
                type.draw(page, bullet, fromTheRight ? RIGHT - BULLET : LEFT, y - 10, BULLET);
            }
            flow(lines, inset, width, 13);
            y -= 4;
        } else if (block instanceof Beside beside) {
            beside(beside);
        }
    }

    /** Begins a page unless so much is left of this one. */
    private void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            page.close();
            page = nextPage();
        }
    }

    /** From the margin at which the paragraph begins. */
    private void flow(List<Set> lines, float inset, float width, float leading) throws IOException {
        for (Set line : lines) {
            keep(leading);
            y -= leading;
            type.draw(page, line, line.fromTheRight() ? RIGHT - inset - width : LEFT + inset, y + leading * .25f,
                    width);
        }
    }

    /** The article's own words go by its language, unless none of them is written from the right. */
    private Side side(List<Run> runs) {
        return mirrored && runs.stream().anyMatch(run -> SeenText.mixed(run.text())) ? Side.RIGHT
                : Side.OF_FIRST_LETTER;
    }

    /** The paragraph and its notes begin at one height; what is longer goes on over the page. */
    private void beside(Beside beside) throws IOException {
        float size = beside.heading() ? 12.5f : 10.6f;
        float leading = size * 1.45f;
        List<Set> text = type.lines(beside.runs(), beside.heading() ? Face.HEADING : Face.SERIF, size, TEXT,
                side(beside.runs()));
        var notes = new ArrayList<Set>();
        for (Note note : beside.notes()) {
            notes.addAll(type.lines(List.of(new Run(note.number() + "  ", Look.STRONG),
                    new Run(note.text(), Look.PLAIN)), Face.SANS, 8, NOTES, Side.OF_FIRST_LETTER));
        }
        int line = 0;
        int note = 0;
        keep(leading * Math.min(2, text.size()));
        while (line < text.size() || note < notes.size()) {
            float from = y;
            float left = from;
            float right = from;
            while (line < text.size() && left - leading >= BOTTOM) {
                left -= leading;
                type.draw(page, text.get(line++), mirrored ? RIGHT - TEXT : LEFT, left + leading * .25f, TEXT);
            }
            while (note < notes.size() && right - 11 >= BOTTOM) {
                right -= 11;
                type.draw(page, notes.get(note++), mirrored ? LEFT : RIGHT - NOTES, right + 2, NOTES);
            }
            y = Math.min(left, right);
            if (line < text.size() || note < notes.size()) {
                page.close();
                page = nextPage();
            }
        }
        y -= 6;
    }

    private void numberPages(String title) throws IOException {
        int all = document.getNumberOfPages();
        for (int i = 0; i < all; i++) {
            try (var foot = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                Set words = type.lines(List.of(new Run(title, Look.SOFT)), Face.SANS, 7.5f, FOOT, Side.OF_FIRST_LETTER)
                        .get(0);
                Set number = type.lines(List.of(new Run(i + 1 + " / " + all, Look.SOFT)), Face.SANS, 7.5f, NOTES,
                        Side.LEFT).get(0);
                type.draw(foot, words, mirrored ? RIGHT - words.width() : LEFT, 36, words.width());
                type.draw(foot, number, mirrored ? LEFT : RIGHT - number.width(), 36, number.width());
            }
        }
    }
}
