package org.touchstone.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.Span;

/**
 * The ledger of a draft: each sentence checked, set aside or unread. A letter or digit counts as covered when it stands
 * inside the anchor of a live claim; blanks and punctuation between claims need no cover.
 *
 * @param states one for each sentence, in order
 */
public record Coverage(List<SentenceState> states) {

    /**
     * Accounts for every sentence.
     *
     * @param marks the marks of this draft, at most one a sentence
     * @param claimed where live claims stand in this draft, in code points, in any order, overlapping or not
     */
    public static Coverage of(Draft draft, Collection<Mark> marks, Collection<Span> claimed) {
        Map<Integer, Mark> bySentence = marks.stream()
                .filter(mark -> mark.kind() != null)
                .collect(Collectors.toMap(Mark::sentence, Function.identity()));
        List<Span> union = union(claimed);
        List<Span> sentences = draft.sentences();
        var states = new ArrayList<SentenceState>(sentences.size());
        int next = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            while (next < union.size() && union.get(next).end() <= sentence.start()) {
                next++;
            }
            states.add(state(draft, sentence, union, next, bySentence.get(i)));
        }
        return new Coverage(List.copyOf(states));
    }

    private static SentenceState state(Draft draft, Span sentence, List<Span> claimed, int from, @Nullable Mark mark) {
        boolean touched = from < claimed.size() && claimed.get(from).start() < sentence.end();
        MarkKind kind = mark == null ? null : mark.kind();
        if (kind != null && kind.setsAside() && !touched) {
            return SentenceState.SET_ASIDE;
        }
        if (!touched) {
            return kind == MarkKind.READ ? SentenceState.READ : SentenceState.UNREAD;
        }
        if (kind != null || wordsOutside(draft, sentence, claimed, from) == 0) {
            return SentenceState.CHECKED;
        }
        return SentenceState.REST_UNREAD;
    }

    private static long wordsOutside(Draft draft, Span sentence, List<Span> claimed, int from) {
        long left = 0;
        int at = sentence.start();
        for (int i = from; i < claimed.size() && claimed.get(i).start() < sentence.end(); i++) {
            left += draft.lettersAndDigits(at, claimed.get(i).start());
            at = Math.max(at, claimed.get(i).end());
        }
        return left + draft.lettersAndDigits(at, sentence.end());
    }

    private static List<Span> union(Collection<Span> spans) {
        var sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start));
        var union = new ArrayList<Span>();
        for (Span span : sorted) {
            Span last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last != null && span.start() <= last.end()) {
                union.set(union.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                union.add(span);
            }
        }
        return union;
    }

    public SentenceState state(int sentence) {
        return states.get(sentence);
    }

    /** All sentences of the draft. */
    public int sentences() {
        return states.size();
    }

    /** Sentences checked or read to the end. */
    public int checked() {
        return count(SentenceState.CHECKED) + count(SentenceState.READ);
    }

    public int setAside() {
        return count(SentenceState.SET_ASIDE);
    }

    /** Sentences of which something is still unread. */
    public int unread() {
        return count(SentenceState.UNREAD) + count(SentenceState.REST_UNREAD);
    }

    public int done() {
        return sentences() - unread();
    }

    /** The first sentence with something unread, or -1. */
    public int firstUnread() {
        for (int i = 0; i < states.size(); i++) {
            if (!states.get(i).done()) {
                return i;
            }
        }
        return -1;
    }

    private int count(SentenceState state) {
        return (int) states.stream().filter(state::equals).count();
    }
}
