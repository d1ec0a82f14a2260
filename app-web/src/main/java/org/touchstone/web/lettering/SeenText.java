package org.touchstone.web.lettering;

import java.text.Bidi;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A paragraph as it is seen: which character of a line stands where by the Unicode Bidirectional Algorithm (UAX #9),
 * and what is drawn for it, as Arabic letters look different where they join. Characters are counted in code points.
 */
public final class SeenText {

    /** From which side a paragraph is read. */
    public enum Side {
        LEFT(Bidi.DIRECTION_LEFT_TO_RIGHT), RIGHT(Bidi.DIRECTION_RIGHT_TO_LEFT),
        /** From that of its first letter that has one; from the left when none has. */
        OF_FIRST_LETTER(Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);

        private final int flag;

        Side(int flag) {
            this.flag = flag;
        }
    }

    /** Where our Arabic fonts have the joined forms of letters: four places for each from the first letter on. */
    private static final int FORMS = 0xF0000;
    private static final int FIRST = 0x600;
    private static final int LAST = 0x8FF;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    private static final int LAM = 0x644;
    /** The alefs that become one with a lam before them, and how that looks by itself; joined, it is the next one. */
    private static final Map<Integer, Integer> LAM_ALEF = Map.of(0x622, 0xFEF5, 0x623, 0xFEF7, 0x625, 0xFEF9, 0x627,
            0xFEFB);
    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200D;
    private static final String MIRRORED = "()[]{}<>«»‹›≤≥⟨⟩⟪⟫⦅⦆";

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug",
            "ur", "yi");

    private final int[] text;
    private final int[] drawn;
    private final byte[] levels;
    private final byte base;

    /**
     * @param text what is written, in the order of reading
     * @param has whether there is a shape for a code point
     */
    public SeenText(int[] text, Side side, IntPredicate has) {
        this.text = text.clone();
        this.drawn = text.clone();
        this.levels = new byte[text.length];
        String characters = new String(text, 0, text.length);
        var bidi = new Bidi(characters, side.flag);
        this.base = (byte) bidi.getBaseLevel();
        for (int i = 0, at = 0; i < text.length; at += Character.charCount(text[i++])) {
            levels[i] = (byte) bidi.getLevelAt(at);
        }
        join(has);
        for (int i = 0; i < text.length; i++) {
            int mirrored = levels[i] % 2 == 1 ? MIRRORED.indexOf(text[i]) : -1;
            drawn[i] = mirrored < 0 ? drawn[i] : MIRRORED.charAt(mirrored ^ 1);
        }
    }

    /** Whether a language, by its BCP 47 tag, is written from right to left. */
    public static boolean fromTheRight(String language) {
        return RIGHT_TO_LEFT.contains(language.replaceFirst("-.*", "").toLowerCase(Locale.ROOT));
    }

    /** Whether a text has anything that is read from right to left. */
    public static boolean mixed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Whether the paragraph is read from right to left as a whole. */
    public boolean fromTheRight() {
        return base % 2 == 1;
    }

    /** What is drawn for a character; 0 for nothing, where it became one with the one before. */
    public int drawn(int character) {
        return drawn[character];
    }

    /** Whether the character is read from right to left. */
    public boolean fromTheRight(int character) {
        return levels[character] % 2 == 1;
    }

    /** The characters of a line from left to right, each by its number in the paragraph. */
    public int[] line(int from, int to) {
        byte[] here = Arrays.copyOfRange(levels, from, to);
        for (int i = here.length - 1; i >= 0 && Character.isWhitespace(text[from + i]); i--) {
            here[i] = base;
        }
        var order = new Integer[to - from];
        Arrays.setAll(order, i -> from + i);
        Bidi.reorderVisually(here, 0, order, 0, order.length);
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private void join(IntPredicate has) {
        int before = -1;
        for (int i = 0; i < text.length; i++) {
            if (transparent(text[i])) {
                continue;
            }
            int after = i + 1;
            while (after < text.length && transparent(text[after])) {
                after++;
            }
            boolean back = before >= 0 && joinsOn(text[before], has) && joinsBack(text[i], has);
            boolean on = after < text.length && joinsOn(text[i], has) && joinsBack(text[after], has);
            Integer one = text[i] == LAM && after < text.length ? LAM_ALEF.get(text[after]) : null;
            if (one != null && after == i + 1 && has.test(one)) {
                drawn[i] = back ? one + 1 : one;
                drawn[after] = 0;
                before = after;
                i = after;
            } else {
                int form = back ? on ? MEDIAL : FINAL : on ? INITIAL : 0;
                if (form != 0 && letter(text[i])) {
                    drawn[i] = form(text[i], form);
                }
                before = i;
            }
        }
    }

    private static boolean letter(int c) {
        return c >= FIRST && c <= LAST && c != TATWEEL;
    }

    private static int form(int letter, int form) {
        return FORMS + 4 * (letter - FIRST) + form;
    }

    /** Whether it is passed over by what joins. */
    private static boolean transparent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    /** Whether a letter may be joined to the one before it. */
    private static boolean joinsBack(int c, IntPredicate has) {
        return c == TATWEEL || c == JOINER || letter(c) && has.test(form(c, FINAL));
    }

    /** Whether a letter may be joined to the one after it. */
    private static boolean joinsOn(int c, IntPredicate has) {
        return c == TATWEEL || c == JOINER || letter(c) && has.test(form(c, INITIAL));
    }
}
