package org.touchstone.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import org.touchstone.intake.LeftOut.Why;
import org.touchstone.intake.PdfProse.Paragraph;
import org.touchstone.intake.Unreadable.Reason;

/** A PDF as text in reading order, without what is printed around it. */
final class PdfDocument {

    private static final Pattern CAPTION = Pattern.compile(
            "(?i)^(?:fig(?:ure|\\.)|table|chart|photo(?:graph)?|picture|image|abb(?:ildung|\\.)|foto|tabelle|grafik"
                    + "|illustration)"
                    + "\\s?(?:\\d{1,3}\\s?[.:|–—-]|:).*");
    private static final Pattern FOOTNOTE = Pattern.compile("^(?:\\[?\\d{1,3}[\\].)]?|[*†‡§])\\s?\\p{L}.*");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)^(?:untitled.*|microsoft word\\b.*|document\\d*|print|.*\\.(?:docx?|pdf|indd|qxd|qxp|odt|pages|tex"
                    + "|dvi|html?))$");

    private record Sheet(int number, List<PdfLayout.Block> blocks, Set<PdfLine> furniture) {
    }

    private PdfDocument() {
    }

    static Extracted read(Incoming incoming, Progress progress) throws Unreadable {
        FontMappers.set(new PdfFonts());
        try (PDDocument document = Loader.loadPDF(incoming.bytes(), "", null, null,
                IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new Unreadable(Reason.DAMAGED);
            }
            return compose(sheets(document, pages, progress), details(document));
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(Reason.ENCRYPTED);
        } catch (IOException broken) {
            boolean locked = String.valueOf(broken.getMessage()).contains("ncrypt");
            throw new Unreadable(locked ? Reason.ENCRYPTED : Reason.DAMAGED);
        } catch (PdfGlyphs.TooMany bomb) {
            throw new Unreadable(Reason.EXPLODES);
        } catch (RuntimeException broken) {
            // what PDFBox throws at a file that is broken in a way it did not expect
            throw new Unreadable(Reason.DAMAGED);
        }
    }

    private static List<Sheet> sheets(PDDocument document, int pages, Progress progress)
            throws IOException, Unreadable {
        PdfGlyphs glyphs = new PdfGlyphs();
        PdfFurniture furniture = new PdfFurniture();
        List<PdfGlyphs.Page> read = new ArrayList<>();
        List<List<PdfLine>> lines = new ArrayList<>();
        long letters = 0;
        int pictured = 0;
        for (int number = 1; number <= pages; number++) {
            progress.at(Progress.Step.READING, number, pages);
            PdfGlyphs.Page page = glyphs.page(document, number);
            List<PdfLine> on = PdfLayout.lines(page.glyphs());
            letters += on.stream().mapToLong(l -> l.text().codePoints().filter(Character::isLetterOrDigit).count())
                    .sum();
            if (letters > 2L * DocumentReader.MOST_TEXT) {
                throw new Unreadable(Reason.TOO_LONG, DocumentReader.MOST_TEXT);
            }
            pictured += page.pictures() ? 1 : 0;
            furniture.see(on, page.height(), number);
            read.add(page);
            lines.add(on);
        }
        refuseWithoutText(letters, glyphs.shown(), pages, pictured);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            PdfGlyphs.Page page = read.get(i);
            Set<PdfLine> apart = furniture.of(lines.get(i), page.height());
            sheets.add(new Sheet(i + 1, PdfLayout.blocks(lines.get(i), apart), apart));
        }
        return sheets;
    }

    private static void refuseWithoutText(long letters, long shown, int pages, int pictured) throws Unreadable {
        boolean few = letters < 40L * pages;
        if (few && pictured * 2 >= pages && pictured > 0) {
            throw new Unreadable(Reason.SCANNED_ONLY);
        }
        if (letters * 4 < shown && shown > 40) {
            throw new Unreadable(Reason.LETTERS_UNKNOWN);
        }
        if (letters == 0) {
            throw new Unreadable(Reason.EMPTY);
        }
    }

    private static Extracted compose(List<Sheet> sheets, Details said) throws Unreadable {
        PdfProse prose = new PdfProse();
        sheets.forEach(s -> s.blocks.forEach(b -> b.lines().forEach(prose::learn)));
        float body = bodySize(sheets);
        Manuscript manuscript = new Manuscript();
        PdfLayout.Block headBlock = headline(sheets.get(0), body);
        String headline = headBlock == null ? said.headline() : joined(prose, headBlock);
        Paragraph open = null;
        String byline = "";
        for (Sheet sheet : sheets) {
            for (PdfLine line : sheet.furniture) {
                leaveOut(manuscript, line.text(), Why.PAGE_FURNITURE, open);
            }
            for (PdfLayout.Block block : sheet.blocks) {
                if (block == headBlock) {
                    continue;
                }
                String text = joined(prose, block);
                if (CAPTION.matcher(text).matches() && text.length() < 600) {
                    manuscript.caption(text);
                } else if (block.size() < body * 0.92f && FOOTNOTE.matcher(text).matches()) {
                    leaveOut(manuscript, text, Why.ASIDE, open);
                } else {
                    for (Paragraph paragraph : prose.paragraphs(block, sheet.number)) {
                        if (open != null && prose.runsOn(open, paragraph)) {
                            StringBuilder longer = new StringBuilder(open.text());
                            prose.join(longer, paragraph.text());
                            open = new Paragraph(longer.toString(), paragraph.size(), paragraph.bold(),
                                    paragraph.full(), paragraph.page());
                        } else {
                            if (open != null) {
                                manuscript.paragraph(open.text());
                            }
                            open = paragraph;
                        }
                        byline = byline.isEmpty() && manuscript.size() < 4 ? Bylines.in(paragraph.text()) : byline;
                    }
                }
            }
        }
        if (open != null) {
            manuscript.paragraph(open.text());
        }
        Details found = new Details(headline, byline, "", "", "", Optional.empty(), Optional.empty());
        return manuscript.finish(Kind.PDF, found.or(said));
    }

    private static void leaveOut(Manuscript manuscript, String text, Why why, @Nullable Paragraph open) {
        if (open == null) {
            manuscript.leftOut(text, why);
        } else {
            manuscript.leftOutAfterNext(text, why);
        }
    }

    private static String joined(PdfProse prose, PdfLayout.Block block) {
        StringBuilder text = new StringBuilder();
        block.lines().forEach(l -> prose.join(text, l.text()));
        return text.toString();
    }

    /** The size most letters have. */
    private static float bodySize(List<Sheet> sheets) {
        Map<Integer, Integer> letters = new HashMap<>();
        sheets.forEach(s -> s.blocks.forEach(b -> b.lines().forEach(
                l -> letters.merge(Math.round(l.size() * 2), l.text().length(), Integer::sum))));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(e -> e.getKey() / 2f).orElse(10f);
    }

    /** The block in the largest letters on the first page, if they are clearly larger than the body's. */
    private static PdfLayout.@Nullable Block headline(Sheet first, float body) {
        PdfLayout.Block found = null;
        for (PdfLayout.Block block : first.blocks) {
            int length = block.lines().stream().mapToInt(l -> l.text().length()).sum();
            if (length >= 8 && length <= 300 && block.size() > body * 1.15f
                    && (found == null || block.size() > found.size() * 1.05f)) {
                found = block;
            }
        }
        return found;
    }

    private static Details details(PDDocument document) {
        PDDocumentInformation info = document.getDocumentInformation();
        String title = line(info.getTitle());
        String language = document.getDocumentCatalog().getLanguage();
        return new Details(NO_TITLE.matcher(title).matches() ? "" : title, line(info.getAuthor()), "", "",
                Languages.tag(language == null ? "" : language),
                        Dates.day(line(info.getCustomMetadataValue("CreationDate"))),
                Dates.day(line(info.getCustomMetadataValue("ModDate"))));
    }

    private static String line(@Nullable String given) {
        String line = given == null ? "" : Prose.oneLine(Prose.storableFrom(given));
        return line.length() > 500 ? "" : line;
    }
}
