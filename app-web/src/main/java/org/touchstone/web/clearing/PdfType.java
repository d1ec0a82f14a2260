package org.touchstone.web.clearing;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.touchstone.web.clearing.Block.Look;
import org.touchstone.web.clearing.Block.Run;

/**
 * The embedded type of a PDF: Liberation, which has Latin, Greek and Cyrillic. What it lacks, and what is written from
 * right to left, stands as a box and is counted, so that the document can say so.
 */
final class PdfType {

    /** The families, and the one for headings, which is strong throughout. */
    enum Face { SERIF, SANS, HEADING }

    /** What cannot be shown. */
    record Lack(int characters, String scripts) {
    }

    /** A word or blank that is set. */
    record Glyphs(String text, Look look, PDFont font, float size, float width) {
    }

    /** A line that is set. */
    record Set(List<Glyphs> glyphs) {
    }

    private static final Pattern TOKEN = Pattern.compile("\\s+|[^\\s-]+-?|-");
    private static final java.util.Set<Character.UnicodeScript> SCRIPTS = EnumSet.of(Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);
    private static final char BOX = '\u25a1';
    private static final Color SOFT = new Color(0x5f5a51);
    private static final Color WASH = new Color(0xf5ecd5);
    private static final Color LINE = new Color(0x8a8478);

    private final Map<Face, PDFont> plain = new EnumMap<>(Face.class);
    private final Map<Face, PDFont> strong = new EnumMap<>(Face.class);
    private final Map<Integer, Boolean> known = new HashMap<>();

    PdfType(PDDocument document) throws IOException {
        plain.put(Face.SERIF, font(document, "LiberationSerif-Regular"));
        strong.put(Face.SERIF, font(document, "LiberationSerif-Bold"));
        plain.put(Face.HEADING, strong.get(Face.SERIF));
        strong.put(Face.HEADING, strong.get(Face.SERIF));
        plain.put(Face.SANS, font(document, "LiberationSans-Regular"));
        strong.put(Face.SANS, font(document, "LiberationSans-Bold"));
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream file = PdfType.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new IOException("the type is missing: " + name);
            }
            return PDType0Font.load(document, file, true);
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
        return known.computeIfAbsent(c, sign -> {
            byte direction = Character.getDirectionality(sign);
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return false;
            }
            for (PDFont font : List.of(plain.get(Face.SERIF), strong.get(Face.SERIF), plain.get(Face.SANS),
                    strong.get(Face.SANS))) {
                try {
                    font.encode(Character.toString(sign));
                } catch (IOException | IllegalArgumentException lacks) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean unseen(int c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    private String showable(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || c == 0xa0) {
                shown.append(' ');
            } else if (shows(c)) {
                shown.appendCodePoint(c);
            } else if (!unseen(c)) {
                shown.append(BOX);
            }
        });
        return shown.toString();
    }

    /** Sets words in lines of this width, in points; a word that is longer than a line is broken anywhere. */
    List<Set> lines(List<Run> runs, Face face, float size, float width) throws IOException {
        var lines = new ArrayList<Set>();
        var line = new ArrayList<Glyphs>();
        float used = 0;
        for (Run run : runs) {
            PDFont font = (run.look() == Look.STRONG ? strong : plain).get(face);
            float set = run.look() == Look.RAISED ? size * .66f : size;
            Matcher token = TOKEN.matcher(showable(run.text()));
            while (token.find()) {
                for (Glyphs glyphs : broken(token.group(), run.look(), font, set, width)) {
                    boolean blank = glyphs.text().isBlank();
                    if (used + glyphs.width() > width && !blank && !line.isEmpty() && run.look() != Look.RAISED) {
                        lines.add(new Set(List.copyOf(line)));
                        line.clear();
                        used = 0;
                    }
                    if (!blank || !line.isEmpty()) {
                        line.add(glyphs);
                        used += glyphs.width();
                    }
                }
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(new Set(List.copyOf(line)));
        }
        return lines;
    }

    private List<Glyphs> broken(String word, Look look, PDFont font, float size, float width) throws IOException {
        String text = word.isBlank() ? " " : word;
        float wide = font.getStringWidth(text) / 1000 * size;
        if (wide <= width) {
            return List.of(new Glyphs(text, look, font, size, wide));
        }
        var parts = new ArrayList<Glyphs>();
        int letters = Math.max(1, (int) (text.length() * width / wide) - 1);
        for (int from = 0; from < text.length();) {
            int to = Math.min(text.length(), from + letters);
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            String part = text.substring(from, to);
            parts.add(new Glyphs(part, look, font, size, font.getStringWidth(part) / 1000 * size));
            from = to;
        }
        return parts;
    }

    /** Draws a line from this point of its baseline. */
    void draw(PDPageContentStream page, Set line, float x, float y) throws IOException {
        float at = x;
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
            page.newLineAtOffset(at, glyphs.look() == Look.RAISED ? y + glyphs.size() * .5f : y);
            page.showText(glyphs.text());
            page.endText();
            at += glyphs.width();
        }
    }
}
