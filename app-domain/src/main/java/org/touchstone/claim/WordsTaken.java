package org.touchstone.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.article.Draft;
import org.touchstone.language.Span;
import org.touchstone.language.changes.Changes;

/**
 * Finds suggested words in a next draft, where the claim stood in the draft before and nowhere else: at the claim's new
 * place, or between the same two neighbouring sentences. Blanks and the form of quotation marks make no difference.
 */
final class WordsTaken {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String DOUBLE = "[\"\\u201c\\u201d\\u201e\\u00ab\\u00bb]";
    private static final String SINGLE = "['\\u2018\\u2019\\u201a\\u2039\\u203a]";

    private final Draft before;
    private final Draft next;
    private final Changes changes;

    WordsTaken(Draft before, Draft next, Changes changes) {
        this.before = before;
        this.next = next;
        this.changes = changes;
    }

    /**
     * Where the suggested words stand in the next draft instead of the claim's.
     *
     * @param was the claim's places in the draft before
     * @param is its places in the next one, as its own words tell
     * @return nothing when they stand nowhere there, or at more than one place
     */
    Optional<Span> place(String suggested, List<Anchor> was, Collection<Anchor> is) {
        if (was.isEmpty()) {
            return Optional.empty();
        }
        List<Span> found = occurrences(suggested);
        List<Span> there = found.stream().filter(span -> is.stream().anyMatch(anchor ->
                span.start() < anchor.end() && anchor.start() < span.end() && !stands(anchor, span, was))).toList();
        if (there.isEmpty() && is.isEmpty()) {
            there = found.stream().filter(span -> between(span, was)).toList();
        }
        return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
    }

    /** Whether the claim's words stand there as they did, and the suggestion is only a part of them. */
    private static boolean stands(Anchor anchor, Span found, List<Anchor> was) {
        return !anchor.span().equals(found) && anchor.start() <= found.start() && found.end() <= anchor.end()
                && was.stream().anyMatch(old -> ClaimSnapshots.sameWords(old.exact(), anchor.exact()));
    }

    /** Whether it stands in new sentences between those that stood around the claim. */
    private boolean between(Span span, List<Anchor> was) {
        int first = next.segments().sentenceAt(span.start());
        int last = next.segments().sentenceAt(span.end() - 1);
        if (IntStream.rangeClosed(first, last).anyMatch(sentence -> changes.back(sentence).isPresent())) {
            return false;
        }
        return was.stream().anyMatch(anchor -> {
            int from = before.segments().sentenceAt(anchor.start());
            int to = before.segments().sentenceAt(anchor.end() - 1);
            int above = IntStream.iterate(from - 1, sentence -> sentence >= 0, sentence -> sentence - 1)
                    .filter(sentence -> changes.there(sentence).isPresent()).findFirst().orElse(-1);
            int below = IntStream.range(to + 1, before.sentences().size())
                    .filter(sentence -> changes.there(sentence).isPresent()).findFirst().orElse(-1);
            return (above < 0 || changes.there(above).getAsInt() < first)
                    && (below < 0 || last < changes.there(below).getAsInt());
        });
    }

    private List<Span> occurrences(String suggested) {
        String text = next.text();
        Matcher found = pattern(suggested).matcher(text);
        return found.results().map(hit -> {
            int start = text.codePointCount(0, hit.start());
            return new Span(start, start + text.codePointCount(hit.start(), hit.end()));
        }).toList();
    }

    private static Pattern pattern(String suggested) {
        String words = WORD.matcher(suggested).results().map(word -> word.group().codePoints()
                .mapToObj(WordsTaken::alike).collect(Collectors.joining())).collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }

    private static String alike(int sign) {
        String one = Character.toString(sign);
        return "\"\u201c\u201d\u201e\u00ab\u00bb".contains(one) ? DOUBLE
                : "'\u2018\u2019\u201a\u2039\u203a".contains(one) ? SINGLE : Pattern.quote(one);
    }
}
