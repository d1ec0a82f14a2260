package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.article.SentenceState;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.language.checkworthiness.Worth;
import org.touchstone.language.proposal.Proposals;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Suggests which sentences of a draft to look at first, and how they could be worded as claims. */
@Dependent
public class SeeSuggestions {

    private final Adaptations adaptations;
    private final RankedDrafts ranked;

    @Inject
    public SeeSuggestions(Adaptations adaptations, RankedDrafts ranked) {
        this.adaptations = adaptations;
        this.ranked = ranked;
    }

    /** The unread sentences, headings left out, the most worth checking first. */
    @Transactional
    public List<Suggestion> see(Member member, DraftSheet sheet) {
        member.must(Ability.READ_DESK);
        Draft draft = sheet.draft();
        List<Worth> worths = worths(draft);
        var marks = sheet.marks().stream().collect(Collectors.toMap(Mark::sentence, Function.identity()));
        Set<Integer> headings = headings(draft.segments());
        List<Integer> order = order(worths);
        List<Suggestion> suggestions = new ArrayList<>();
        for (int rank = 0; rank < order.size(); rank++) {
            int place = order.get(rank);
            if (sheet.coverage().state(place) == SentenceState.UNREAD && !headings.contains(place)) {
                Mark mark = marks.get(place);
                suggestions.add(new Suggestion(place, mark == null ? 0 : mark.revision(), draft.sentence(place),
                        rank + 1, worths.get(place), proposals(sheet).of(draft.sentence(place), before(draft, place))));
            }
        }
        return suggestions;
    }

    /** What one sentence is worth and how it could be worded, whether it was read or not. */
    @Transactional
    public Suggestion see(Member member, DraftSheet sheet, int place) {
        member.must(Ability.READ_DESK);
        Draft draft = sheet.draft();
        List<Worth> worths = worths(draft);
        return new Suggestion(place, 0, draft.sentence(place), order(worths).indexOf(place) + 1, worths.get(place),
                proposals(sheet).of(draft.sentence(place), before(draft, place)));
    }

    /** The places of the unread sentences that are worth checking. */
    @Transactional
    public Set<Integer> places(Member member, DraftSheet sheet) {
        member.must(Ability.READ_DESK);
        List<Worth> worths = worths(sheet.draft());
        Set<Integer> headings = headings(sheet.draft().segments());
        return IntStream.range(0, worths.size()).filter(place -> worths.get(place).suggested()
                && sheet.coverage().state(place) == SentenceState.UNREAD && !headings.contains(place)).boxed()
                .collect(Collectors.toSet());
    }

    private List<Worth> worths(Draft draft) {
        return ranked.of(draft, adaptations.inUse());
    }

    private static List<Integer> order(List<Worth> worths) {
        return IntStream.range(0, worths.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> worths.get(place).score()).reversed()).toList();
    }

    private static Proposals proposals(DraftSheet sheet) {
        return new Proposals(sheet.draft().language(), sheet.details().published());
    }

    private static Set<Integer> headings(Segments segments) {
        Set<Integer> headings = new HashSet<>();
        for (int i = 0; i < segments.sentences().size(); i++) {
            if (segments.isHeading(segments.paragraphAt(segments.sentences().get(i).start()))) {
                headings.add(i);
            }
        }
        return headings;
    }

    /** The sentences before it in its paragraph, or the last ones of the paragraph before. */
    private static List<String> before(Draft draft, int place) {
        List<Span> sentences = draft.sentences();
        Segments segments = draft.segments();
        int paragraph = segments.paragraphAt(sentences.get(place).start());
        boolean first = place == 0 || segments.paragraphAt(sentences.get(place - 1).start()) != paragraph;
        int from = first ? paragraph - 1 : paragraph;
        return IntStream.range(Math.max(0, place - 2), place)
                .filter(i -> segments.paragraphAt(sentences.get(i).start()) == from
                        && !segments.isHeading(from))
                .mapToObj(draft::sentence).toList();
    }
}
