package org.touchstone.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Takes the glyphs of one page after the other. Text printed askew, such as watermarks, is left out. */
final class PdfGlyphs extends PDFTextStripper {

    /** A page. */
    record Page(float width, float height, List<PdfLine.Glyph> glyphs, boolean pictures) {
    }

    private static final int MOST_ON_A_PAGE = 200_000;

    /** More glyphs on a page than any page has. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private List<PdfLine.Glyph> glyphs = new ArrayList<>();
    private long shown;
    private int onPage;

    PdfGlyphs() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    Page page(PDDocument document, int number) throws IOException {
        glyphs = new ArrayList<>();
        onPage = 0;
        setStartPage(number);
        setEndPage(number);
        getText(document);
        PDPage page = document.getPage(number - 1);
        boolean turned = page.getRotation() % 180 != 0;
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        return new Page(turned ? height : width, turned ? width : height, glyphs, pictures(page.getResources()));
    }

    /** How many glyphs were shown on all pages so far, with and without a known letter. */
    long shown() {
        return shown;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        if (++onPage > MOST_ON_A_PAGE) {
            throw new TooMany();
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void writePage() {
        List<TextPosition> all = new ArrayList<>();
        charactersByArticle.forEach(all::addAll);
        Map<Float, Integer> directions = new HashMap<>();
        all.forEach(p -> directions.merge(p.getDir(), 1, Integer::sum));
        float main = directions.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
        for (TextPosition position : all) {
            String text = position.getUnicode();
            float size = Math.max(position.getFontSizeInPt(), position.getHeightDir());
            if (position.getDir() == main && text != null && !text.isEmpty() && size > 0 && size < 2_000) {
                float left = position.getXDirAdj();
                glyphs.add(new PdfLine.Glyph(text, left, left + Math.max(position.getWidthDirAdj(), 0.1f),
                        position.getYDirAdj(), size, position.getWidthOfSpace(),
                        bold.computeIfAbsent(position.getFont(), PdfGlyphs::bold)));
            }
        }
    }

    private static boolean bold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }

    private static boolean pictures(@Nullable PDResources resources) {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}
