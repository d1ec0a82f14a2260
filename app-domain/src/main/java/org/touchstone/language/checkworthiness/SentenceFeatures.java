package org.touchstone.language.checkworthiness;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.language.Token;

/** What the ranking sees of a sentence: its words and runs of words, hashed, and its cues. */
final class SentenceFeatures {

    /** Two to the power of this many weights. */
    static final int BITS = 17;
    /** The first weights are those of the cues, one each; the hashed words follow. */
    static final int CUES = 64;
    static final int SIZE = 1 << BITS;

    /** How much all words of a sentence weigh together, beside its cues. */
    private static final double WORDS = 3;
    private static final List<String> LISTS = List.of("source", "comparison", "hedged", "opinion", "prediction", "past",
            "person", "address", "quantity", "negation", "certain", "condition", "institution");

    private final List<Token> tokens;
    private final Map<String, Integer> counts;
    private final TreeMap<Integer, Double> values = new TreeMap<>();
    private final Set<Cue> cues = EnumSet.noneOf(Cue.class);

    private SentenceFeatures(String sentence, Locale language) {
        this.tokens = Token.of(sentence);
        this.counts = Lexicon.of(language).count(tokens);
    }

    static SentenceFeatures of(String sentence, Locale language, boolean withWords) {
        SentenceFeatures features = new SentenceFeatures(sentence, language);
        features.readCues();
        if (withWords) {
            features.readWords();
        }
        return features;
    }

    /** The features by index, ascending. */
    TreeMap<Integer, Double> values() {
        return values;
    }

    Set<Cue> cues() {
        return cues;
    }

    private void readCues() {
        int words = 0;
        int capitals = 0;
        int numbers = 0;
        int years = 0;
        int percents = 0;
        int sums = 0;
        boolean quoted = false;
        boolean asked = false;
        Token before = null;
        for (Token token : tokens) {
            switch (token.kind()) {
                case WORD -> {
                    words++;
                    capitals += token.capital() && before != null && !token.lower().startsWith("i'")
                            && !token.lower().equals("i") ? 1 : 0;
                }
                case NUMBER -> {
                    numbers++;
                    years += isYear(token.lower()) ? 1 : 0;
                    sums += before != null && "$\u20AC\u00A3\u00A5".contains(before.lower()) ? 1 : 0;
                }
                default -> {
                    percents += token.lower().equals("%") ? 1 : 0;
                    quoted |= "\"\u201C\u201D\u00AB\u00BB\u201E".contains(token.lower());
                    asked |= token.lower().equals("?");
                }
            }
            before = token;
        }
        put(0, 1);
        put(1, Math.log1p(words) / 4);
        put(2, Math.min(numbers, 4) / 2.0);
        put(3, Math.min(capitals, 6) / 3.0);
        put(4, years > 0 ? 1 : 0);
        put(5, percents > 0 ? 1 : 0);
        put(6, sums > 0 ? 1 : 0);
        put(7, quoted ? 1 : 0);
        put(8, asked ? 1 : 0);
        put(9, words < 5 ? 1 : 0);
        put(10, words < 9 ? 1 : 0);
        put(11, numbers > 0 ? 1 : 0);
        put(12, capitals > 0 ? 1 : 0);
        put(13, words > 24 ? 1 : 0);
        for (int i = 0; i < LISTS.size(); i++) {
            int count = count(LISTS.get(i));
            put(16 + 2 * i, count > 0 ? 1 : 0);
            put(17 + 2 * i, Math.min(count, 4) / 4.0);
        }
        nameCues(words, numbers, capitals, quoted, asked);
    }

    private void nameCues(int words, int numbers, int capitals, boolean quoted, boolean asked) {
        add(Cue.NUMBER, numbers > 0 || count("quantity") > 1);
        add(Cue.NAMED_SOURCE, count("source") > 0);
        add(Cue.COMPARISON, count("comparison") > 0);
        add(Cue.HEDGED, count("hedged") > 0);
        add(Cue.OPINION, count("opinion") > 0);
        add(Cue.PREDICTION, count("prediction") > 0);
        add(Cue.QUOTATION, quoted);
        add(Cue.PAST_EVENT, count("past") > 0);
        add(Cue.NAMES, capitals > 0);
        add(Cue.ABSOLUTE, count("certain") > 0);
        add(Cue.QUESTION, asked);
        add(Cue.SMALL_TALK, words < 5 && cues.isEmpty());
    }

    /** The features a cue is seen by. */
    static Set<Integer> indexes(Cue cue) {
        return switch (cue) {
            case NUMBER -> Set.of(2, 4, 5, 6, 11, list("quantity"), list("quantity") + 1);
            case NAMED_SOURCE -> Set.of(list("source"), list("source") + 1);
            case COMPARISON -> Set.of(list("comparison"), list("comparison") + 1);
            case HEDGED -> Set.of(list("hedged"), list("hedged") + 1);
            case OPINION -> Set.of(list("opinion"), list("opinion") + 1);
            case PREDICTION -> Set.of(list("prediction"), list("prediction") + 1);
            case QUOTATION -> Set.of(7);
            case PAST_EVENT -> Set.of(list("past"), list("past") + 1);
            case NAMES -> Set.of(3, 12);
            case ABSOLUTE -> Set.of(list("certain"), list("certain") + 1);
            case QUESTION -> Set.of(8);
            case SMALL_TALK -> Set.of(9);
        };
    }

    private static int list(String name) {
        return 16 + 2 * LISTS.indexOf(name);
    }

    private void add(Cue cue, boolean there) {
        if (there) {
            cues.add(cue);
        }
    }

    private int count(String list) {
        return counts.getOrDefault(list, 0);
    }

    private static boolean isYear(String number) {
        return number.length() == 4 && (number.startsWith("1") || number.startsWith("20"))
                && number.indexOf('.') < 0 && Integer.parseInt(number) >= 1500;
    }

    private void readWords() {
        String before = "<";
        String second = "<<";
        TreeMap<Integer, Double> words = new TreeMap<>();
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.MARK && !"$%?!\u20AC\u00A3".contains(token.lower())) {
                continue;
            }
            String form = form(token);
            words.put(hash("w", form), 1.0);
            words.put(hash("b", before + " " + form), 0.7);
            words.put(hash("t", second + " " + before + " " + form), 0.5);
            second = before;
            before = form;
        }
        words.put(hash("b", before + " >"), 0.7);
        double length = Math.sqrt(words.values().stream().mapToDouble(v -> v * v).sum());
        words.forEach((index, value) -> values.merge(index, WORDS * value / length, Double::sum));
    }

    /** Numbers are told apart by kind only: what was said matters less than that a figure was named. */
    private static String form(Token token) {
        if (token.kind() != Token.Kind.NUMBER) {
            return token.lower();
        }
        String number = token.lower();
        return isYear(number) ? "#year" : number.contains(".") ? "#decimal" : number.length() > 3 ? "#large"
                : number.length() > 1 ? "#tens" : "#digit";
    }

    private void put(int index, double value) {
        if (value != 0) {
            values.put(index, value);
        }
    }

    private static int hash(String kind, String word) {
        int h = (kind + word).hashCode() * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        return CUES + Math.floorMod(h, SIZE - CUES);
    }
}
