package org.touchstone.language.likeness;

import java.util.Arrays;
import java.util.Locale;

/**
 * The runs of four letters or digits in a text, blanks between words counted as one. Two texts that share most of them
 * are written alike, whatever their language, endings and typing errors. Immutable.
 */
final class Letters {

    private static final int RUN = 4;
    private static final int MOST = 2_000;

    /** Hashes, ascending, each once. */
    private final int[] runs;

    Letters(String text) {
        String plain = text.substring(0, Math.min(text.length(), MOST)).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(" ");
        plain.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(c);
            } else if (letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        });
        int count = Math.max(0, letters.length() - RUN + 1);
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[i] = ((letters.charAt(i) * 31 + letters.charAt(i + 1)) * 31 + letters.charAt(i + 2)) * 31
                    + letters.charAt(i + 3);
        }
        this.runs = Arrays.stream(all).sorted().distinct().toArray();
    }

    /** What the two share of what both have, from 0 to 1 (Dice). */
    double likeness(Letters other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < runs.length && j < other.runs.length) {
            if (runs[i] == other.runs[j]) {
                shared++;
                i++;
                j++;
            } else if (runs[i] < other.runs[j]) {
                i++;
            } else {
                j++;
            }
        }
        int both = runs.length + other.runs.length;
        return both == 0 ? 0 : 2.0 * shared / both;
    }
}
