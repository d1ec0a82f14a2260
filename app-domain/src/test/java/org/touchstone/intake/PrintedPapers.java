package org.touchstone.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** Makes PDF documents for tests, whole ones and bad ones. */
public final class PrintedPapers implements AutoCloseable {

    /** Puts something on a page. */
    interface Painting {
        void on(PrintedPapers paper) throws IOException;
    }

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPageContentStream stream;

    private PrintedPapers() {
    }

    /** A document of the given pages, in A4. */
    static byte[] of(Painting... pages) {
        return build(paper -> { }, pages);
    }

    /** The same, with something done to the whole before it is saved. */
    static byte[] build(Painting whole, Painting... pages) {
        try (PrintedPapers paper = new PrintedPapers()) {
            for (Painting page : pages) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                paper.document.addPage(sheet);
                paper.stream = new PDPageContentStream(paper.document, sheet);
                page.on(paper);
                paper.stream.close();
            }
            whole.on(paper);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            paper.document.save(out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** One page of a few plain lines. */
    public static byte[] letter(String... lines) {
        return of(paper -> paper.lines(72, 720, 12, 15, lines));
    }

    /** One page that is a picture of a page. */
    public static byte[] scanned() {
        return of(paper -> paper.stream.drawImage(LosslessFactory.createFromImage(paper.document,
                new BufferedImage(200, 280, BufferedImage.TYPE_BYTE_GRAY)), 0, 0, 595, 842));
    }

    /** A letter closed with a password. */
    public static byte[] encrypted() {
        return build(paper -> paper.document.protect(
                new StandardProtectionPolicy("owner", "reader", new AccessPermission())),
                paper -> paper.lines(72, 720, 12, 15, "Nobody reads this."));
    }

    /** A page whose content unfolds from some hundred kilobytes to as many bytes as asked for. */
    public static byte[] bomb(int unfolded) {
        return build(paper -> {
            PDStream content = new PDStream(paper.document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] block = "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj\n".repeat(1_000)
                        .getBytes();
                out.write("BT /F1 1 Tf 1 0 0 1 10 10 Tm\n".getBytes());
                for (int left = unfolded; left > 0; left -= block.length) {
                    out.write(block);
                }
                out.write("ET".getBytes());
            }
            paper.document.getPage(0).setContents(content);
        }, paper -> paper.lines(72, 720, 12, 15, "A first line, for its font."));
    }

    /** A page of letters that are drawings: its font does not say which letters they show. */
    public static byte[] drawnLetters() {
        return build(paper -> {
            COSDictionary drawings = new COSDictionary();
            COSArray names = new COSArray();
            COSArray widths = new COSArray();
            names.add(COSInteger.ONE);
            for (int letter = 1; letter <= 26; letter++) {
                PDStream drawing = new PDStream(paper.document);
                try (var out = drawing.createOutputStream()) {
                    out.write("600 0 d0 50 0 500 700 re f".getBytes(StandardCharsets.US_ASCII));
                }
                drawings.setItem(COSName.getPDFName("drawn" + letter), drawing);
                names.add(COSName.getPDFName("drawn" + letter));
                widths.add(COSInteger.get(600));
            }
            COSDictionary encoding = new COSDictionary();
            encoding.setItem(COSName.DIFFERENCES, names);
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE3);
            font.setItem(COSName.FONT_BBOX, new PDRectangle(0, 0, 600, 700).getCOSArray());
            font.setItem(COSName.FONT_MATRIX, new Matrix(0.001f, 0, 0, 0.001f, 0, 0).toCOSArray());
            font.setItem(COSName.CHAR_PROCS, drawings);
            font.setItem(COSName.ENCODING, encoding);
            font.setInt(COSName.FIRST_CHAR, 1);
            font.setInt(COSName.LAST_CHAR, 26);
            font.setItem(COSName.WIDTHS, widths);
            PDPage page = paper.document.getPage(0);
            page.getResources().put(COSName.getPDFName("Drawn"), new PDType3Font(font));
            PDStream content = new PDStream(paper.document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(("BT /Drawn 12 Tf 72 720 Td " + "<0E0F020F04190F120501041314080913> Tj 0 -15 Td ".repeat(30) + "ET")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(content);
        }, paper -> paper.lines(72, 720, 12, 15, "."));
    }

    /** Sets lines from a place downwards, in points from the lower left corner. */
    void lines(float x, float y, float size, float pitch, String... lines) throws IOException {
        write(plain, x, y, size, pitch, lines);
    }

    /** The same in bold. */
    void boldLines(float x, float y, float size, float pitch, String... lines) throws IOException {
        write(bold, x, y, size, pitch, lines);
    }

    PDDocument document() {
        return document;
    }

    private void write(PDFont font, float x, float y, float size, float pitch, String... lines) throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x, y);
        for (String line : lines) {
            stream.showText(line);
            stream.newLineAtOffset(0, -pitch);
        }
        stream.endText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
