package org.touchstone.web.clearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.touchstone.web.clearing.Block.Look;
import org.touchstone.web.clearing.Block.Run;
import org.touchstone.web.clearing.PdfType.Face;
import org.touchstone.web.clearing.PdfType.Glyphs;
import org.touchstone.web.clearing.PdfType.Set;
import org.touchstone.web.lettering.SeenText;

/**
 * A paragraph on its way into lines. Where a line ends is found in the order of reading; within the line the letters
 * are then put where they are seen.
 */
final class PdfParagraph {

    private static final Pattern TOKEN = Pattern.compile("\\s+|[^\\s-]+-?|-");
    /**
     * How wide the vowel signs of the Arabic type are drawn, in type of one point; they stand at the left of a letter.
     */
    private static final float SIGN = .155f;
    private static final float RAISED = .66f;

    /** A word or blank, or so much of a word as fits into a line. */
    private record Token(int from, int to, boolean blank, boolean raised, float width) {
    }

    private final PdfType type;
    private final Face face;
    private final float size;
    private final int[] text;
    private final Look[] looks;
    private final List<int[]> ends = new ArrayList<>();
    private final SeenText seen;
    private final boolean mixed;

    PdfParagraph(PdfType type, List<Run> runs, Face face, float size, SeenText.Side side) {
        this.type = type;
        this.face = face;
        this.size = size;
        List<int[]> parts = runs.stream().map(run -> type.showable(run.text())).toList();
        text = parts.stream().flatMapToInt(IntStream::of).toArray();
        looks = new Look[text.length];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            ends.add(new int[] {at, at + parts.get(i).length});
            Arrays.fill(looks, at, at + parts.get(i).length, runs.get(i).look());
            at += parts.get(i).length;
        }
        seen = new SeenText(text, side, type::ofNaskh);
        mixed = seen.fromTheRight() || SeenText.mixed(new String(text, 0, text.length));
    }

    List<Set> lines(float width) {
        var lines = new ArrayList<Set>();
        int from = -1;
        int to = -1;
        float used = 0;
        for (Token token : tokens(width)) {
            if (from >= 0 && used + token.width() > width && !token.blank() && !token.raised()) {
                lines.add(line(from, to));
                from = -1;
            }
            if (from < 0) {
                if (token.blank()) {
                    continue;
                }
                from = token.from();
                used = 0;
            }
            used += token.width();
            to = token.blank() ? to : token.to();
        }
        if (from >= 0 || lines.isEmpty()) {
            lines.add(from < 0 ? new Set(List.of(), seen.fromTheRight()) : line(from, to));
        }
        return lines;
    }

    private List<Token> tokens(float width) {
        var tokens = new ArrayList<Token>();
        for (int[] run : ends) {
            String words = new String(text, run[0], run[1] - run[0]);
            int at = run[0];
            for (Matcher token = TOKEN.matcher(words); token.find();) {
                int end = at + token.group().codePointCount(0, token.group().length());
                broken(at, end, width, tokens);
                at = end;
            }
        }
        return tokens;
    }

    private void broken(int from, int to, float width, List<Token> tokens) {
        boolean blank = text[from] == ' ';
        boolean raised = looks[from] == Look.RAISED;
        int begin = from;
        float wide = 0;
        for (int i = from; i < to; i++) {
            float one = width(i);
            if (wide + one > width && i > begin) {
                tokens.add(new Token(begin, i, blank, raised, wide));
                begin = i;
                wide = 0;
            }
            wide += one;
        }
        tokens.add(new Token(begin, to, blank, raised, wide));
    }

    /** The size of the type of a character, in points. */
    private float size(int i) {
        return looks[i] == Look.RAISED ? size * RAISED : size;
    }

    private boolean drawn(int i) {
        return seen.drawn(i) != 0 && !PdfType.unseen(text[i]);
    }

    private PDFont font(int i) {
        return type.font(seen.drawn(i), looks[i], face);
    }

    private float width(int i) {
        return drawn(i) ? type.width(seen.drawn(i), font(i)) * size(i) : 0;
    }

    private Set line(int from, int to) {
        var glyphs = new ArrayList<Glyphs>();
        int[] order = mixed ? seen.line(from, to) : IntStream.range(from, to).toArray();
        for (int k = 0; k < order.length;) {
            int i = order[k];
            if (!drawn(i)) {
                k++;
                continue;
            }
            if (mark(i)) {
                glyphs.add(new Glyphs(Character.toString(seen.drawn(i)), looks[i], font(i), size(i), width(i),
                        shift(i)));
                k++;
                continue;
            }
            var letters = new StringBuilder();
            float wide = 0;
            PDFont font = font(i);
            while (k < order.length && looks[order[k]] == looks[i] && !mark(order[k])
                    && (!drawn(order[k]) || font(order[k]) == font)) {
                if (drawn(order[k])) {
                    letters.appendCodePoint(seen.drawn(order[k]));
                    wide += width(order[k]);
                }
                k++;
            }
            glyphs.add(new Glyphs(letters.toString(), looks[i], font, size(i), wide, 0));
        }
        return new Set(List.copyOf(glyphs), seen.fromTheRight());
    }

    /** Whether it stands above or below a letter that is read from right to left, and is drawn before it. */
    private boolean mark(int i) {
        return seen.fromTheRight(i) && Character.getType(text[i]) == Character.NON_SPACING_MARK && drawn(i);
    }

    /** From the left edge of the mark's letter, before which it is drawn, to where it stands in the middle of it. */
    private float shift(int mark) {
        int letter = mark - 1;
        while (letter > 0 && (Character.getType(text[letter]) == Character.NON_SPACING_MARK || !drawn(letter))) {
            letter--;
        }
        if (letter < 0) {
            return 0;
        }
        return type.isNaskh(font(mark)) ? (width(letter) - SIGN * size(mark)) / 2 : width(letter) / 2;
    }
}
