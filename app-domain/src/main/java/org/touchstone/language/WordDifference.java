package org.touchstone.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was taken out of a text and what was put in, word by word. */
public final class WordDifference {

    /** Above so many pairs of words two texts are not compared: all of one is taken out, all of the other put in. */
    private static final int LIMIT = 16_000_000;

    // a number is one word with all its points and commas, and so is "didn’t"
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+"
            + "(?:(?:(?<=\\p{N})[.,:/](?=\\p{N})|(?<=\\p{L})['’](?=\\p{L}))[\\p{L}\\p{N}\\p{M}]+)*"
            + "|\\s+|.", Pattern.DOTALL);

    /** What became of a stretch. */
    public enum Kind { SAME, REMOVED, ADDED }

    /** A stretch of one or both texts. */
    public record Stretch(Kind kind, String text) {
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Kind kind = Kind.SAME;

    private WordDifference() {
    }

    /**
     * The stretches in the order of reading; together those that are not {@code ADDED} are the text before, those that
     * are not {@code REMOVED} the text after.
     */
    public static List<Stretch> between(String before, String after) {
        return compared(before, after).legible();
    }

    /** The same without regard to how it reads: no word that both have in common is taken for changed. */
    static List<Stretch> wordByWord(String before, String after) {
        return List.copyOf(compared(before, after).stretches);
    }

    private static WordDifference compared(String before, String after) {
        var difference = new WordDifference();
        difference.compare(words(before), words(after));
        difference.end();
        return difference;
    }

    /**
     * Two texts that say different things still have a space or a "the" in common here and there, which tears what
     * changed to shreds: what both share between two changes is taken for changed when it is no longer than either.
     */
    private List<Stretch> legible() {
        int i = 1;
        while (i < stretches.size() - 1) {
            Stretch shared = stretches.get(i);
            if (shared.kind() == Kind.SAME && shared.text().length() <= Math.min(changed(i, -1), changed(i, 1))) {
                // the change has grown: the shared stretch before it may now be too short
                i = Math.max(1, join(i) - 1);
            } else {
                i++;
            }
        }
        return List.copyOf(stretches);
    }

    /** The length of the longer text of the change before or after a shared stretch. */
    private int changed(int shared, int step) {
        int longest = 0;
        for (int i = shared + step; i >= 0 && i < stretches.size() && stretches.get(i).kind() != Kind.SAME; i += step) {
            longest = Math.max(longest, stretches.get(i).text().length());
        }
        return longest;
    }

    /** Makes one change of those around a shared stretch and the stretch itself; gives where it begins. */
    private int join(int shared) {
        int from = shared;
        while (from > 0 && stretches.get(from - 1).kind() != Kind.SAME) {
            from--;
        }
        int to = shared + 1;
        while (to < stretches.size() && stretches.get(to).kind() != Kind.SAME) {
            to++;
        }
        List<Stretch> around = stretches.subList(from, to);
        String before = said(around, Kind.ADDED);
        String after = said(around, Kind.REMOVED);
        around.clear();
        around.add(new Stretch(Kind.ADDED, after));
        around.add(0, new Stretch(Kind.REMOVED, before));
        return from;
    }

    private static String said(List<Stretch> stretches, Kind but) {
        return stretches.stream().filter(one -> one.kind() != but).map(Stretch::text).collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private void compare(List<String> before, List<String> after) {
        int head = 0;
        int least = Math.min(before.size(), after.size());
        while (head < least && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        put(Kind.SAME, before.subList(0, head));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        put(Kind.SAME, before.subList(before.size() - tail, before.size()));
    }

    /**
     * The longest common subsequence. Of the table of its lengths only two rows are kept; what is asked of the others
     * when it is read is one bit a pair, so that it takes 2 MB at most.
     */
    private void middle(List<String> before, List<String> after) {
        int n = before.size();
        int m = after.size();
        if ((long) n * m > LIMIT) {
            put(Kind.REMOVED, before);
            put(Kind.ADDED, after);
            return;
        }
        var numbers = new HashMap<String, Integer>();
        int[] old = numbered(before, numbers);
        int[] now = numbered(after, numbers);
        BitSet removedFirst = removedFirst(old, now);
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && old[i] == now[j]) {
                put(Kind.SAME, before.subList(i, ++i));
                j++;
            } else if (j == m || i < n && removedFirst.get(i * m + j)) {
                put(Kind.REMOVED, before.subList(i, ++i));
            } else {
                put(Kind.ADDED, after.subList(j, ++j));
            }
        }
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream().mapToInt(word -> numbers.computeIfAbsent(word, fresh -> numbers.size())).toArray();
    }

    /** Of each pair of words whether no less is left in common when the old one is passed by than with the new one. */
    private static BitSet removedFirst(int[] old, int[] now) {
        int m = now.length;
        var removedFirst = new BitSet(old.length * m);
        int[] below = new int[m + 1];
        int[] common = new int[m + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                if (below[j] >= common[j + 1]) {
                    removedFirst.set(i * m + j);
                }
                common[j] = old[i] == now[j] ? below[j + 1] + 1 : Math.max(below[j], common[j + 1]);
            }
            int[] done = below;
            below = common;
            common = done;
        }
        return removedFirst;
    }

    private void put(Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        if (kind != this.kind) {
            end();
            this.kind = kind;
        }
        words.forEach(open::append);
    }

    private void end() {
        if (open.length() > 0) {
            stretches.add(new Stretch(kind, open.toString()));
            open.setLength(0);
        }
    }
}
