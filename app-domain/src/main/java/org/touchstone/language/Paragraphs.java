package org.touchstone.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of a text: its lines that are not blank. Where the lines were broken to equal width, as in
 * e-mails and text copied out of a PDF, they are put together again; this shows when there are at least three lines
 * that could not have taken the next one's first word, when these are most of the lines that another follows directly,
 * and when most of them break off within a sentence. A line that could have taken the next word then ends its
 * paragraph, and so do a blank line and a list item that begins.
 */
final class Paragraphs {

    /** In UTF-16 units of the text, without blanks at its ends. */
    record Paragraph(int start, int end, boolean heading) {
    }

    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;
    private static final int LONGEST_HEADING = 120;

    private final String text;
    private final List<int[]> lines = new ArrayList<>();
    /** For each line, whether a blank line (or nothing) stands before it. */
    private final List<Boolean> afterBlank = new ArrayList<>();

    private Paragraphs(String text) {
        this.text = text;
    }

    static List<Paragraph> of(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        paragraphs.readLines();
        return paragraphs.headed(paragraphs.joined());
    }

    private void readLines() {
        boolean blankBefore = true;
        int at = 0;
        while (at <= text.length()) {
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            int[] line = Characters.trimmed(text, at, end);
            if (line[0] < line[1]) {
                lines.add(line);
                afterBlank.add(blankBefore);
                blankBefore = false;
            } else {
                blankBefore = true;
            }
            at = end + 1;
        }
    }

    private List<int[]> joined() {
        int width = brokenWidth();
        if (width == 0) {
            return lines;
        }
        List<int[]> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i);
            if (i > 0 && !afterBlank.get(i) && isFull(i - 1, width) && !Characters.isListItem(text, line[0], line[1])) {
                joined.get(joined.size() - 1)[1] = line[1];
            } else {
                joined.add(line.clone());
            }
        }
        return joined;
    }

    /** The width to which the lines were broken, in UTF-16 units; 0 when they were not. */
    private int brokenWidth() {
        int[] lengths = new int[WIDEST + 2];
        int followed = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!afterBlank.get(i + 1)) {
                lengths[Math.min(length(i), WIDEST + 1)]++;
                followed++;
            }
        }
        // a few lines may be longer than the measure: addresses, tables
        int longer = 0;
        int width = WIDEST + 1;
        while (width > 0 && (longer += lengths[width]) <= followed / 20) {
            width--;
        }
        if (width < NARROWEST || width > WIDEST) {
            return 0;
        }
        int full = 0;
        int within = 0;
        int small = 0;
        int cased = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!afterBlank.get(i + 1) && isFull(i, width)) {
                full++;
                int first = text.codePointAt(lines.get(i + 1)[0]);
                small += Character.isLowerCase(first) ? 1 : 0;
                cased += Character.isLowerCase(first) || Character.isUpperCase(first) ? 1 : 0;
                within += Characters.endsSentence(text, lines.get(i)[0], lines.get(i)[1]) ? 0 : 1;
            }
        }
        boolean broken = full >= 3 && full * 10 >= followed * 6 && within * 10 >= full * 5 && small * 10 >= cased * 3;
        return broken ? width : 0;
    }

    /** Whether the next line's first word would not have fitted on this one; lines set in print vary by a seventh. */
    private boolean isFull(int line, int width) {
        int[] next = lines.get(line + 1);
        int word = next[0];
        while (word < next[1] && !Segments.isBlank(text.charAt(word))) {
            word++;
        }
        return length(line) + 1 + word - next[0] > width - width / 7;
    }

    private int length(int line) {
        return lines.get(line)[1] - lines.get(line)[0];
    }

    private List<Paragraph> headed(List<int[]> found) {
        List<Paragraph> paragraphs = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            int[] here = found.get(i);
            boolean heading = i == 0 || i + 1 < found.size() && isHeading(here, found.get(i + 1));
            paragraphs.add(new Paragraph(here[0], here[1], heading));
        }
        return paragraphs;
    }

    /** A short line without a stop that stands over a longer one that has one. */
    private boolean isHeading(int[] here, int[] next) {
        int length = here[1] - here[0];
        int last = text.codePointBefore(here[1]);
        return length <= LONGEST_HEADING
                && !Characters.endsSentence(text, here[0], here[1])
                && last != ':' && last != ';' && last != ','
                && !Characters.isListItem(text, here[0], here[1])
                && Character.isLetterOrDigit(text.codePointAt(Characters.pastOpeners(text, here[0], here[1])))
                && next[1] - next[0] > length
                && Characters.endsSentence(text, next[0], next[1]);
    }
}
