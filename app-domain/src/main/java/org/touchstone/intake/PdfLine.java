package org.touchstone.intake;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of one printed line without a column gap in it. Measures are in points from the upper left corner of the
 * page; {@code base} is the line the letters stand on.
 */
record PdfLine(String text, float left, float right, float base, float size, boolean bold) {

    /** A printed letter, or several that are one glyph. */
    record Glyph(String text, float left, float right, float base, float size, float space, boolean bold) {
    }

    /**
     * Puts glyphs that stand on one line, from left to right, together: a gap of a good part of a space parts words.
     */
    static PdfLine of(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        float end = Float.NaN;
        float size = 0;
        int bold = 0;
        for (Glyph glyph : glyphs) {
            boolean blank = glyph.text.isBlank();
            float gap = glyph.left - end;
            float word = Math.min(glyph.space > 0 ? glyph.space * 0.5f : Float.MAX_VALUE, glyph.size * 0.2f);
            boolean spaced = text.length() > 0 && text.charAt(text.length() - 1) == ' ';
            if (!Float.isNaN(end) && !spaced && (blank || gap > Math.max(word, glyph.size * 0.08f))) {
                text.append(' ');
            }
            if (!blank) {
                text.append(glyph.text);
            }
            end = Float.isNaN(end) ? glyph.right : Math.max(end, glyph.right);
            size += glyph.size;
            bold += glyph.bold ? 1 : 0;
        }
        Glyph first = glyphs.get(0);
        return new PdfLine(logical(Prose.oneLine(text.toString())), first.left, end, median(glyphs),
                size / glyphs.size(), bold * 2 > glyphs.size());
    }

    float width() {
        return right - left;
    }

    /** How far two lines lie over one another, in points. */
    float overlap(PdfLine other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    private static float median(List<Glyph> glyphs) {
        List<Float> bases = new ArrayList<>();
        glyphs.forEach(g -> bases.add(g.base));
        bases.sort(null);
        return bases.get(bases.size() / 2);
    }

    /**
     * Ligatures opened; right-to-left letters, which stand on the page in the order they are seen, as they are read.
     */
    private static String logical(String seen) {
        StringBuilder opened = new StringBuilder(seen.length());
        seen.codePoints().forEach(c -> {
            boolean form = c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c < 0xFEFF;
            String letter = Character.toString(c);
            opened.append(form ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter);
        });
        String text = Normalizer.normalize(Prose.storableFrom(opened.toString()), Normalizer.Form.NFC);
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder read = new StringBuilder(text.length());
        for (int run : order) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            read.append(bidi.getRunLevel(run) % 2 == 0 ? part : new StringBuilder(part).reverse());
        }
        return read.toString();
    }
}
