package org.touchstone.web.clearing;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.touchstone.web.clearing.Block.Look;
import org.touchstone.web.clearing.Block.Run;
import org.touchstone.web.lettering.SeenText.Side;

/**
 * The embedded type of a PDF: Liberation, which has Latin, Greek, Cyrillic and Hebrew, and Noto Naskh Arabic. What both
 * lack stands as a box and is counted, so that the document can say so.
 */
final class PdfType {

    /** The families, and the one for headings, which is strong throughout. */
    enum Face { SERIF, SANS, HEADING }

    /** What cannot be shown. */
    record Lack(int characters, String scripts) {
    }

    /**
     * Letters of one line that are set alike, from left to right.
     *
     * @param shift how far to the right of their place they are drawn
     */
    record Glyphs(String text, Look look, PDFont font, float size, float width, float shift) {
    }

    /** A line that is set, and whether it belongs to a paragraph that is read from right to left. */
    record Set(List<Glyphs> glyphs, boolean fromTheRight) {

        float width() {
            return (float) glyphs.stream().mapToDouble(Glyphs::width).sum();
        }
    }

    private static final java.util.Set<Character.UnicodeScript> SCRIPTS = EnumSet.of(Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.ARABIC, Character.UnicodeScript.COMMON, Character.UnicodeScript.INHERITED);
    private static final char BOX = '\u25a1';
    private static final Color SOFT = new Color(0x5f5a51);
    private static final Color WASH = new Color(0xf5ecd5);
    private static final Color LINE = new Color(0x8a8478);

    private final Map<Face, PDFont> plain = new EnumMap<>(Face.class);
    private final Map<Face, PDFont> strong = new EnumMap<>(Face.class);
    private final PDFont arabic;
    private final PDFont strongArabic;
    private final Map<Integer, Boolean> liberation = new HashMap<>();
    private final Map<Integer, Boolean> naskh = new HashMap<>();
    private final Map<PDFont, Map<Integer, Float>> widths = new HashMap<>();

    PdfType(PDDocument document) throws IOException {
        plain.put(Face.SERIF, font(document, "/liberation/LiberationSerif-Regular.ttf"));
        strong.put(Face.SERIF, font(document, "/liberation/LiberationSerif-Bold.ttf"));
        plain.put(Face.HEADING, strong.get(Face.SERIF));
        strong.put(Face.HEADING, strong.get(Face.SERIF));
        plain.put(Face.SANS, font(document, "/liberation/LiberationSans-Regular.ttf"));
        strong.put(Face.SANS, font(document, "/liberation/LiberationSans-Bold.ttf"));
        arabic = font(document, "/org/touchstone/web/picture/arabic.ttf");
        strongArabic = font(document, "/org/touchstone/web/picture/arabic-bold.ttf");
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream file = PdfType.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("the type is missing: " + name);
            }
            TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // else the library looks for ligatures, a dozen times longer than everything else takes
            read.setEnableGsub(false);
            return PDType0Font.load(document, read, true);
        }
    }

    /** Whether this type has all scripts of the text. */
    static boolean isFor(String text) {
        return text.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of)
                .allMatch(SCRIPTS::contains);
    }

    /** What of these blocks this type cannot show. */
    Lack lack(List<Block> blocks) {
        var scripts = new TreeSet<String>();
        int[] count = new int[1];
        blocks.stream().flatMap(PdfType::texts).flatMapToInt(String::codePoints).filter(c -> !Character.isWhitespace(c))
                .filter(c -> !shows(c) && !unseen(c)).forEach(c -> {
                    count[0]++;
                    scripts.add(name(Character.UnicodeScript.of(c)));
                });
        return new Lack(count[0], String.join(", ", scripts));
    }

    private static String name(Character.UnicodeScript script) {
        String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return script == Character.UnicodeScript.COMMON ? "signs" : Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Block.Line line) {
            return line.runs().stream().map(Run::text);
        }
        var beside = (Block.Beside) block;
        return Stream.concat(beside.runs().stream().map(Run::text), beside.notes().stream().map(Block.Note::text));
    }

    private boolean shows(int c) {
        return ofLiberation(c) || ofNaskh(c);
    }

    private boolean ofLiberation(int c) {
        return liberation.computeIfAbsent(c, sign -> Stream.of(plain, strong).flatMap(faces -> faces.values().stream())
                .allMatch(font -> has(font, sign)));
    }

    /** Whether the Arabic type has a shape for it, which may be a joined form. */
    boolean ofNaskh(int c) {
        return naskh.computeIfAbsent(c, sign -> has(arabic, sign) && has(strongArabic, sign));
    }

    private static boolean has(PDFont font, int c) {
        try {
            font.encode(Character.toString(c));
            return true;
        } catch (IOException | IllegalArgumentException lacks) {
            return false;
        }
    }

    /** Whether nothing is drawn for it, though it may say how the letters around it join and in which order they go. */
    static boolean unseen(int c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    /** The characters as they can be drawn: one blank for several, a box for what is lacking. */
    int[] showable(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                if (shown.length() == 0 || shown.charAt(shown.length() - 1) != ' ') {
                    shown.append(' ');
                }
            } else if (c == 0xa0) {
                shown.append(' ');
            } else if (shows(c) || Character.getType(c) == Character.FORMAT) {
                shown.appendCodePoint(c);
            } else if (!unseen(c)) {
                shown.append(BOX);
            }
        });
        return shown.codePoints().toArray();
    }

    /** What a character, or a joined form, is drawn with. */
    PDFont font(int c, Look look, Face face) {
        boolean bold = look == Look.STRONG || face == Face.HEADING;
        return ofLiberation(c) ? (look == Look.STRONG ? strong : plain).get(face) : bold ? strongArabic : arabic;
    }

    boolean isNaskh(PDFont font) {
        return font == arabic || font == strongArabic;
    }

    /** How wide it is in type of one point. */
    float width(int c, PDFont font) {
        return widths.computeIfAbsent(font, one -> new HashMap<>()).computeIfAbsent(c, sign -> {
            try {
                return font.getStringWidth(Character.toString(sign)) / 1000;
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        });
    }

    /** Sets words in lines of this width, in points; a word that is longer than a line is broken anywhere. */
    List<Set> lines(List<Run> runs, Face face, float size, float width, Side side) {
        return new PdfParagraph(this, runs, face, size, side).lines(width);
    }

    /**
     * Draws a line from this point of its baseline.
     *
     * @param room at the end of which a line stands that is read from right to left
     */
    void draw(PDPageContentStream page, Set line, float x, float y, float room) throws IOException {
        float at = line.fromTheRight() ? x + room - line.width() : x;
        for (Glyphs glyphs : line.glyphs()) {
            if (glyphs.look() == Look.UNREAD) {
                page.setNonStrokingColor(WASH);
                page.addRect(at, y - glyphs.size() * .25f, glyphs.width(), glyphs.size() * 1.2f);
                page.fill();
            } else if (glyphs.look() == Look.CLAIMED) {
                page.setStrokingColor(LINE);
                page.setLineWidth(.6f);
                page.moveTo(at, y - 2);
                page.lineTo(at + glyphs.width(), y - 2);
                page.stroke();
            }
            page.setNonStrokingColor(glyphs.look() == Look.SOFT ? SOFT : Color.BLACK);
            page.beginText();
            page.setFont(glyphs.font(), glyphs.size());
            page.newLineAtOffset(at + glyphs.shift(), glyphs.look() == Look.RAISED ? y + glyphs.size() * .5f : y);
            page.showText(glyphs.text());
            page.endText();
            at += glyphs.width();
        }
    }
}
