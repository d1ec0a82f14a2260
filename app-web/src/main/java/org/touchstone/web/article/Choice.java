package org.touchstone.web.article;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Draft;
import org.touchstone.claim.ClaimId;
import org.touchstone.language.Span;

/**
 * What somebody has chosen in a draft, as the address says it: a claim by {@code claim=12}; sentences by
 * {@code sentence=5} or {@code sentence=5,6,9}, counted from 0; a stretch by {@code from=120} and {@code to=180}, in
 * code points. A claim and a stretch can be chosen together, to move the one to the other.
 *
 * @param claim the claim's id, 0 for none
 * @param sentences in order; those a chosen stretch touches when no others are named
 * @param stretch what is chosen of the text, null when whole sentences or nothing are
 */
public record Choice(long claim, List<Integer> sentences, @Nullable Span stretch) {

    /** The most sentences chosen at once. */
    static final int LIMIT = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** What the address says is chosen, before anything is known of the draft. */
    record Asked(List<Integer> sentences, @Nullable Span stretch, @Nullable ClaimId claim) {

        static Asked of(HttpServletRequest request) {
            int from = number(request.getParameter("from"));
            int to = number(request.getParameter("to"));
            String sentences = request.getParameter("sentence");
            long claim = id(request.getParameter("claim"));
            return new Asked(sentences == null ? List.of()
                    : Arrays.stream(sentences.split(",", LIMIT + 1)).map(Choice::number).filter(place -> place >= 0)
                            .limit(LIMIT).toList(),
                    from >= 0 && to > from ? new Span(from, to) : null, claim == 0 ? null : new ClaimId(claim));
        }
    }

    /** Reads the address; what is not in the draft is not chosen. */
    static Choice of(Draft draft, @Nullable String claim, @Nullable String sentences, @Nullable String from,
                     @Nullable String to) {
        Span stretch = stretch(draft, number(from), number(to));
        var chosen = new TreeSet<Integer>();
        if (sentences != null) {
            for (String one : sentences.split(",", LIMIT + 1)) {
                int place = number(one);
                if (place >= 0 && place < draft.sentences().size() && chosen.size() < LIMIT) {
                    chosen.add(place);
                }
            }
        }
        if (chosen.isEmpty() && stretch != null) {
            chosen.addAll(touched(draft, stretch));
        }
        return new Choice(id(claim), List.copyOf(chosen), stretch);
    }

    /** Nothing chosen. */
    static Choice none() {
        return new Choice(0, List.of(), null);
    }

    /** The sentences that share a code point with the span. */
    static Collection<Integer> touched(Draft draft, Span span) {
        var touched = new TreeSet<Integer>();
        List<Span> all = draft.sentences();
        for (int i = draft.segments().sentenceAt(span.start()); i < all.size()
                && all.get(i).start() < span.end() && touched.size() < LIMIT; i++) {
            touched.add(i);
        }
        return touched;
    }

    /** What a claim would be made from: the stretch, or from the first chosen sentence to the end of the last. */
    @Nullable Span words(Draft draft) {
        if (stretch != null) {
            return stretch;
        }
        return sentences.isEmpty() ? null : new Span(draft.sentences().get(sentences.get(0)).start(),
                draft.sentences().get(sentences.get(sentences.size() - 1)).end());
    }

    /** Whether any text is chosen. */
    boolean text() {
        return !sentences.isEmpty();
    }

    /** The sentences as the address says them. */
    String sentencesInAddress() {
        return sentences.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static @Nullable Span stretch(Draft draft, int from, int to) {
        if (from < 0 || to <= from || to > draft.length()) {
            return null;
        }
        Span whole = draft.whole(new Span(from, to));
        return whole.isEmpty() ? null : whole;
    }

    private static long id(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
    }

    private static int number(@Nullable String typed) {
        return typed != null && NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : -1;
    }
}
