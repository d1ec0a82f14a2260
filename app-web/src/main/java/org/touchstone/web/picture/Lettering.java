package org.touchstone.web.picture;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.touchstone.web.lettering.SeenText;

/**
 * Words as shapes, from letters of our own: a server needs no fonts for them. Words in other scripts are drawn with the
 * machine's fonts where it has some, and else are left out.
 */
final class Lettering {

    static final Lettering SERIF = new Lettering("serif.ttf", "serif-ext.ttf", "sans-ext.ttf",
            "hebrew-bold.ttf", "arabic-bold.ttf");
    static final Lettering SANS = new Lettering("sans.ttf", "sans-ext.ttf", "hebrew-bold.ttf",
            "arabic-bold.ttf");
    static final Lettering SIGNS = new Lettering("signs.ttf");

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** A letter one unit high, and how far it moves on. */
    private record Letter(@Nullable Path2D shape, double advance) {
    }

    private record Face(TrueTypeFont font, CmapLookup cmap, double unit) {
    }

    private final List<Face> faces = new ArrayList<>();
    private final Map<Integer, Optional<Letter>> letters = new ConcurrentHashMap<>();

    private Lettering(String... files) {
        try {
            for (String file : files) {
                try (InputStream bytes = Objects.requireNonNull(Lettering.class.getResourceAsStream(file))) {
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
                    faces.add(new Face(font, font.getUnicodeCmapLookup(), 1.0 / font.getUnitsPerEm()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words in one line from (0, 0) on its base line. */
    Shape line(String words, double size) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFC);
        int[] codes = seen(text);
        if (!ours(codes)) {
            Optional<Shape> drawn = byTheMachine(text, size);
            if (drawn.isPresent()) {
                return drawn.get();
            }
        }
        var line = new Path2D.Double();
        double x = 0;
        for (int code : codes) {
            Letter letter = letter(code).orElse(null);
            if (letter != null) {
                if (letter.shape() != null) {
                    line.append(letter.shape().getPathIterator(
                            new AffineTransform(size, 0, 0, -size, x, 0)), false);
                }
                x += letter.advance() * size;
            }
        }
        return line;
    }

    /** How wide the words are in one line. */
    double width(String words, double size) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFC);
        int[] codes = seen(text);
        if (!ours(codes)) {
            Optional<Shape> drawn = byTheMachine(text, size);
            if (drawn.isPresent()) {
                return drawn.get().getBounds2D().getMaxX();
            }
        }
        return size * Arrays.stream(codes).mapToObj(this::letter)
                .mapToDouble(one -> one.map(Letter::advance).orElse(0.0)).sum();
    }

    /**
     * The words in lines no wider than this, at most so many; what does not fit ends in dots.
     */
    List<String> lines(String words, double size, double widest, int most) {
        var lines = new ArrayList<String>();
        String rest = words.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most) {
            int end = fitting(rest, size, widest);
            if (lines.size() == most - 1 && end < rest.length()) {
                int shorter = fitting(rest, size, widest - width("…", size));
                lines.add(rest.substring(0, shorter).stripTrailing() + "…");
                return lines;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How much of it fits into a line: whole words, or of a word that is too long its beginning. */
    private int fitting(String text, double size, double widest) {
        int fits = 0;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            if (width(text.substring(0, at), size) > widest) {
                break;
            }
            fits = at;
        }
        if (width(text, size) <= widest) {
            return text.length();
        }
        if (fits > 0) {
            return fits;
        }
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && text.charAt(end) != ' '
                && width(text.substring(0, text.offsetByCodePoints(end, 1)), size) <= widest) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** Whether words are read from right to left. */
    static boolean rightToLeft(String words) {
        return !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** What is drawn from left to right: what nobody sees is left out. */
    private int[] seen(String text) {
        int[] codes = text.codePoints().toArray();
        if (!SeenText.mixed(text)) {
            return codes;
        }
        var seen = new SeenText(codes, SeenText.Side.OF_FIRST_LETTER, code -> letter(code).isPresent());
        return Arrays.stream(seen.line(0, codes.length)).filter(i -> Character.getType(codes[i]) != Character.FORMAT)
                .map(seen::drawn).filter(code -> code != 0).toArray();
    }

    private boolean ours(int[] codes) {
        return Arrays.stream(codes).allMatch(code -> letter(code).isPresent());
    }

    private Optional<Letter> letter(int code) {
        return letters.computeIfAbsent(code, this::read);
    }

    private synchronized Optional<Letter> read(int code) {
        try {
            for (Face face : faces) {
                int glyph = face.cmap().getGlyphId(code);
                if (glyph > 0) {
                    var data = face.font().getGlyph().getGlyph(glyph);
                    Path2D shape = null;
                    if (data != null) {
                        shape = new Path2D.Double(data.getPath(),
                                AffineTransform.getScaleInstance(face.unit(), face.unit()));
                    }
                    return Optional.of(new Letter(shape, face.font().getAdvanceWidth(glyph) * face.unit()));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Many servers have no fonts at all, and their Java machine then fails in ways of its own. */
    private static Optional<Shape> byTheMachine(String text, double size) {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) size);
            return font.canDisplayUpTo(text) >= 0 ? Optional.empty()
                    : Optional.of(new TextLayout(text, font, CONTEXT).getOutline(null));
        } catch (RuntimeException | LinkageError | InternalError none) {
            return Optional.empty();
        }
    }
}
