package org.touchstone.language.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.Segments;

/**
 * The small facts of one article and the doubts about them. Lists are in the order of the text.
 *
 * @param facts each once, with all its places
 * @param doubts what does not seem to fit together
 */
public record SmallFacts(List<Fact> facts, List<Doubt> doubts) {

    public SmallFacts {
        facts = List.copyOf(facts);
        doubts = List.copyOf(doubts);
    }

    /**
     * Reads a text. Takes time in proportion to its length, but for names: those of at most the first 2,000 different
     * words are compared.
     *
     * @param published the day it appeared or was handed in, by which dates without a year and ages are judged; null
     *     when it is not known, and nothing that needs it is doubted
     */
    public static SmallFacts of(String text, Segments segments, Locale language, @Nullable LocalDate published) {
        Passage passage = new Passage(text, segments, language);
        FoundDates dates = new FoundDates(passage, published);
        FoundNumbers numbers = new FoundNumbers(passage, dates);
        FoundNames names = new FoundNames(passage, dates);
        FoundQuotations quotations = new FoundQuotations(passage);
        List<Fact> facts = new ArrayList<>();
        facts.addAll(names.facts());
        facts.addAll(numbers.facts());
        facts.addAll(dates.facts());
        facts.addAll(quotations.facts());
        facts.sort(Comparator.comparing(fact -> fact.places().get(0)));
        List<Doubt> doubts = new ArrayList<>();
        doubts.addAll(names.doubts());
        doubts.addAll(dates.doubts());
        doubts.addAll(numbers.doubts());
        doubts.addAll(new Arithmetic(passage, numbers, published).doubts());
        doubts.addAll(quotations.doubts());
        doubts.sort(Comparator.comparing(doubt -> doubt.places().get(0)));
        return new SmallFacts(facts, doubts);
    }
}
