package org.touchstone.language.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.Span;
import org.touchstone.language.Token;

/**
 * The numbers of a passage in figures, with their unit and their million, and its years. Doubted are two large numbers
 * of the very same thing.
 */
final class FoundNumbers {

    private static final Map<String, Double> MULTIPLES = new HashMap<>();
    private static final Set<String> PERCENT = Set.of("percent", "prozent", "procent", "percento", "pct");
    private static final Set<String> PER = Set.of("per", "por", "pour");
    private static final Set<String> CENT = Set.of("cent", "ciento", "cento");
    private static final Set<String> SMALL = Set.of("of", "the", "in", "and", "to", "a", "an", "or", "at", "on", "for",
            "more", "less", "other", "der", "die", "das", "und", "von", "de", "la", "le", "et", "les", "des", "del",
            "y", "el", "di", "e", "il", "do", "da", "van", "het", "en", "een");
    private static final Set<String> CHANGING = Set.of("from", "than", "compared", "after", "before", "until", "first",
            "von", "als", "vor", "nach");

    static {
        for (String thousand : List.of("thousand", "tausend", "mille", "mil", "mila", "duizend", "k", "tsd")) {
            MULTIPLES.put(thousand, 1e3);
        }
        for (String million : List.of("million", "millions", "millionen", "mio", "millones", "millón", "milione",
                "milioni", "milhão", "milhões", "miljoen", "mn", "m")) {
            MULTIPLES.put(million, 1e6);
        }
        for (String billion : List.of("billion", "billions", "milliarde", "milliarden", "mrd", "milliard", "milliards",
                "miliardo", "miliardi", "bilhão", "bilhões", "miljard", "bn")) {
            MULTIPLES.put(billion, 1e9);
        }
        MULTIPLES.put("trillion", 1e12);
    }

    private final Passage passage;
    private final FoundDates dates;
    private final Passage.Gathered numbers = new Passage.Gathered(Fact.Kind.NUMBER);
    private final Passage.Gathered years = new Passage.Gathered(Fact.Kind.DATE);
    private final List<List<Amount>> bySentence = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<String, Amount> things = new HashMap<>();

    FoundNumbers(Passage passage, FoundDates dates) {
        this.passage = passage;
        this.dates = dates;
        for (int i = 0; i < passage.sentences().size(); i++) {
            bySentence.add(read(passage.sentences().get(i), i));
        }
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(numbers.facts());
        facts.addAll(years.facts());
        return facts;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** The amounts of one sentence, years and dates left out. */
    List<Amount> of(int sentence) {
        return bySentence.get(sentence);
    }

    private List<Amount> read(List<Token> tokens, int sentence) {
        List<Amount> found = new ArrayList<>();
        boolean changing = tokens.stream().anyMatch(token -> CHANGING.contains(token.lower()) || isYear(token));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.NUMBER || dates.has(token.start()) || token.lower().length() > 15) {
                continue;
            }
            Amount amount = amount(tokens, i, sentence);
            if (amount.first() == amount.last() && isYear(token)) {
                years.add(token.lower(), token.lower(), amount.place());
                continue;
            }
            found.add(amount);
            numbers.add(amount.value() + amount.unit(), amount.written(), amount.place());
            if (!changing) {
                compare(tokens, amount);
            }
            i = amount.last();
        }
        return found;
    }

    static boolean isYear(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.end() - token.start() == 4 && token.lower().length() == 4
                && token.lower().matches("1[5-9]\\d\\d|20\\d\\d");
    }

    private Amount amount(List<Token> tokens, int i, int sentence) {
        String digits = tokens.get(i).lower();
        double value = Double.parseDouble(digits);
        int decimals = digits.indexOf('.') < 0 ? 0 : digits.length() - digits.indexOf('.') - 1;
        double step = Math.pow(10, -decimals);
        int first = i > 0 && "$\u20AC\u00A3\u00A5".contains(tokens.get(i - 1).lower()) ? i - 1 : i;
        String unit = first < i ? tokens.get(first).lower() : "";
        int last = i;
        Double multiple = last + 1 < tokens.size() ? multiple(tokens, last + 1) : null;
        if (multiple != null) {
            value *= multiple;
            step *= multiple;
            last++;
        }
        int percent = percent(tokens, last + 1);
        if (percent > last) {
            unit = "%";
            last = percent;
        }
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        Span place = passage.span(start, end);
        String written = passage.text().substring(start, end);
        return new Amount(value, unit, written, place, sentence, first, last, decimals, step);
    }

    /** One letter counts only when it is written to the number: 1.2m. */
    private static @Nullable Double multiple(List<Token> tokens, int at) {
        String word = tokens.get(at).lower().toLowerCase(Locale.ROOT);
        boolean apart = tokens.get(at).start() > tokens.get(at - 1).end();
        return word.length() == 1 && apart ? null : MULTIPLES.get(word);
    }

    /** The last token of a percent sign or word that begins here, else the one before. */
    private static int percent(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return at - 1;
        }
        String word = tokens.get(at).lower();
        if (word.equals("%") || PERCENT.contains(word)) {
            return at;
        }
        boolean two = PER.contains(word) && at + 1 < tokens.size() && CENT.contains(tokens.get(at + 1).lower());
        return two ? at + 1 : at - 1;
    }

    /** The two words after a large number tell what it counts. */
    private void compare(List<Token> tokens, Amount amount) {
        if (amount.value() < 1000 || amount.last() + 2 >= tokens.size()) {
            return;
        }
        Token one = tokens.get(amount.last() + 1);
        Token two = tokens.get(amount.last() + 2);
        if (one.kind() != Token.Kind.WORD || two.kind() != Token.Kind.WORD || SMALL.contains(one.lower())) {
            return;
        }
        boolean more = SMALL.contains(two.lower());
        if (more && amount.last() + 3 >= tokens.size()) {
            return;
        }
        String thing = amount.unit() + one.lower() + " " + two.lower()
                + (more ? " " + tokens.get(amount.last() + 3).lower() : "");
        Amount before = things.putIfAbsent(thing, amount);
        double difference = before == null ? 0 : Math.abs(before.value() - amount.value());
        if (before != null && difference >= Math.max(before.step(), amount.step())) {
            doubts.add(new Doubt(Doubt.Reason.NUMBER_TWO_WAYS, List.of(before.written() + " " + thing,
                    amount.written() + " " + thing), List.of(before.place(), amount.place())));
        }
    }
}
