package org.touchstone.language.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.touchstone.language.Span;
import org.touchstone.language.Token;

/**
 * What a passage quotes, by its quotation marks: “ ”, „ “, « », » «, and the typewriter's ". Marks count within one
 * paragraph; a paragraph that goes on with an opening mark continues the one before. Doubted are quotations that never
 * end and pairs of nearly, but not quite, the same words.
 */
final class FoundQuotations {

    private static final int FEWEST_WORDS = 4;
    private static final int MOST = 200;

    private final Passage passage;
    private final Passage.Gathered gathered = new Passage.Gathered(Fact.Kind.QUOTATION);
    private final List<Doubt> doubts = new ArrayList<>();

    FoundQuotations(Passage passage) {
        this.passage = passage;
        List<int[]> paragraphs = passage.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            int next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1)[0] : -1;
            read(paragraphs.get(i)[0], paragraphs.get(i)[1], next);
        }
        compare();
    }

    List<Fact> facts() {
        return gathered.facts();
    }

    List<Doubt> doubts() {
        return doubts;
    }

    private void read(int start, int end, int nextParagraph) {
        String text = passage.text();
        int opened = -1;
        String closer = "";
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (opened >= 0 && closer.indexOf(c) >= 0) {
                note(opened + 1, i);
                opened = -1;
            } else if (opened < 0 && !closers(c).isEmpty() && !isInch(i, start)) {
                opened = i;
                closer = closers(c);
            }
        }
        boolean continued = nextParagraph >= 0 && !closers(text.charAt(nextParagraph)).isEmpty();
        if (opened >= 0 && !continued) {
            Span mark = passage.span(opened, opened + 1);
            doubts.add(new Doubt(Doubt.Reason.QUOTATION_NOT_CLOSED, List.of(), List.of(mark)));
        } else if (opened >= 0) {
            note(opened + 1, end);
        }
    }

    private static String closers(char opener) {
        return switch (opener) {
            case '\u201C' -> "\u201D";
            case '\u201E' -> "\u201C\u201D";
            case '\u00AB' -> "\u00BB";
            case '\u00BB' -> "\u00AB";
            case '"' -> "\"";
            case '\u300C' -> "\u300D";
            default -> "";
        };
    }

    /** 5' 7" tall: a measure, no quotation. */
    private boolean isInch(int at, int start) {
        return passage.text().charAt(at) == '"' && at > start && Character.isDigit(passage.text().charAt(at - 1));
    }

    private void note(int start, int end) {
        String quoted = passage.text().substring(start, end).strip();
        if (!quoted.isEmpty()) {
            int from = passage.text().indexOf(quoted, start);
            gathered.add(key(quoted), quoted, passage.span(from, from + quoted.length()));
        }
    }

    private static String key(String quoted) {
        String key = quoted.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return key.replaceAll("[.,;:!?\u2026]+$", "");
    }

    private void compare() {
        List<String> keys = gathered.keys();
        List<Set<String>> words = keys.stream().map(FoundQuotations::words).toList();
        for (int i = 0; i < Math.min(keys.size(), MOST); i++) {
            for (int j = i + 1; j < Math.min(keys.size(), MOST); j++) {
                if (areNearlyOne(words.get(i), words.get(j)) && !keys.get(i).contains(keys.get(j))
                        && !keys.get(j).contains(keys.get(i))) {
                    List<Span> places = List.of(gathered.places(keys.get(i)).get(0),
                            gathered.places(keys.get(j)).get(0));
                    doubts.add(new Doubt(Doubt.Reason.QUOTED_TWO_WAYS,
                            List.of(gathered.shown(keys.get(i)), gathered.shown(keys.get(j))), places));
                }
            }
        }
    }

    private static Set<String> words(String quoted) {
        Set<String> words = new HashSet<>();
        Token.of(quoted).stream().filter(token -> token.kind() != Token.Kind.MARK)
                .forEach(token -> words.add(token.lower()));
        return words;
    }

    private static boolean areNearlyOne(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < FEWEST_WORDS) {
            return false;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() * 10 >= Math.max(one.size(), other.size()) * 7;
    }
}
