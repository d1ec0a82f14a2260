package org.touchstone.language.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.touchstone.language.Span;
import org.touchstone.language.Token;

/**
 * The names of a passage: runs of capitalised words, of which at least one stands somewhere else than at the beginning
 * of a sentence. In German, where every noun is capitalised, only runs of two or more. Doubted are two names that
 * differ by a letter or an accent where the rest of the name, or its being used alone, says that one person is meant.
 * First names are doubted with more care, for members of a family share the rest ({@link FirstNames}).
 */
final class FoundNames {

    private static final int MOST = 2_000;
    /** In words; a longer run of capitals is a heading or shouting. */
    private static final int LONGEST = 10;
    /** In letters; of shorter words too many are a letter apart. */
    private static final int SHORTEST = 3;
    private static final Set<String> PARTICLES = Set.of("van", "von", "der", "den", "de", "la", "le", "da", "di", "du",
            "dos", "del", "bin", "al", "zu", "of", "the");
    private static final Set<String> NO_NAMES = Set.of("i", "i'm", "i've", "i'd", "i'll", "mr", "mrs", "ms", "dr",
            "prof", "sir", "lady", "president", "senator", "governor", "mayor", "herr", "frau", "madame", "monsieur",
            "señor");

    private final Passage passage;
    private final FoundDates dates;
    private final Calendar calendar;
    private final Passage.Gathered gathered = new Passage.Gathered(Fact.Kind.NAME);
    private final Set<String> small = new HashSet<>();
    private final Set<String> inside = new HashSet<>();
    private final Map<String, Span> words = new HashMap<>();
    private final Map<String, Set<String>> companions = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private final FirstNames firstNames = new FirstNames();
    private final List<Doubt> doubts = new ArrayList<>();

    FoundNames(Passage passage, FoundDates dates) {
        this.passage = passage;
        this.dates = dates;
        this.calendar = new Calendar(passage.language());
        passage.sentences().forEach(this::seeCapitals);
        passage.sentences().forEach(this::read);
        compare();
    }

    List<Fact> facts() {
        return gathered.facts();
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Which words stand small anywhere, and which are capitalised inside a sentence. */
    private void seeCapitals(List<Token> tokens) {
        boolean first = true;
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.WORD) {
                if (!token.capital()) {
                    small.add(token.lower());
                } else if (!first) {
                    inside.add(bare(token.lower()));
                }
                first = false;
            } else if (token.kind() == Token.Kind.MARK && "\u201C\"\u201E\u00AB:".contains(token.lower())) {
                first = true;
            }
        }
    }

    private static String bare(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word.endsWith("'")
                ? word.substring(0, word.length() - 1) : word;
    }

    private boolean isNamePart(Token token) {
        String word = bare(token.lower());
        return token.kind() == Token.Kind.WORD && token.capital() && !NO_NAMES.contains(word)
                && inside.contains(word) && !small.contains(word)
                && !dates.has(token.start()) && calendar.weekday(word) == null;
    }

    private void read(List<Token> tokens) {
        firstNames.nextSentence();
        for (int i = 0; i < tokens.size(); i++) {
            if (!isNamePart(tokens.get(i))) {
                continue;
            }
            int last = i;
            int at = i + 1;
            while (at < tokens.size() && at - i < LONGEST) {
                Token token = tokens.get(at);
                boolean initial = token.lower().equals(".") && tokens.get(at - 1).lower().length() == 1;
                if (isNamePart(token) && !endsName(tokens.get(at - 1))) {
                    last = at;
                } else if (!(PARTICLES.contains(token.lower()) || initial) || at - last > 2) {
                    break;
                }
                at++;
            }
            note(tokens.subList(i, last + 1));
            i = last;
        }
    }

    /** A genitive ends its name. */
    private static boolean endsName(Token token) {
        return token.lower().endsWith("'s");
    }

    private void note(List<Token> name) {
        List<Token> parts = name.stream().filter(token -> token.kind() == Token.Kind.WORD).toList();
        boolean german = passage.language().getLanguage().equals("de");
        if (german && parts.size() < 2) {
            return;
        }
        int start = name.get(0).start();
        Token last = name.get(name.size() - 1);
        int end = last.end() - (last.lower().length() - bare(last.lower()).length());
        String written = passage.text().substring(start, end);
        gathered.add(written.toLowerCase(Locale.ROOT), written, passage.span(start, end));
        for (Token part : parts) {
            String word = bare(part.lower());
            if (words.size() < MOST) {
                words.putIfAbsent(word, passage.span(part.start(), part.start() + word.length()));
            }
            Set<String> others = companions.computeIfAbsent(word, w -> new HashSet<>());
            parts.stream().filter(other -> other != part).forEach(other -> others.add(bare(other.lower())));
        }
        if (parts.size() == 1) {
            alone.add(bare(parts.get(0).lower()));
        } else {
            firstNames.add(bare(parts.get(0).lower()));
        }
    }

    private void compare() {
        Map<String, List<String>> byShape = new HashMap<>();
        for (String word : words.keySet().stream().sorted().toList()) {
            if (word.length() >= SHORTEST) {
                for (String shape : shapes(word)) {
                    byShape.computeIfAbsent(shape, s -> new ArrayList<>()).add(word);
                }
            }
        }
        Set<String> told = new HashSet<>();
        for (List<String> alike : byShape.values()) {
            for (int i = 0; i < Math.min(alike.size(), 20); i++) {
                for (int j = i + 1; j < Math.min(alike.size(), 20); j++) {
                    String one = alike.get(i);
                    String other = alike.get(j);
                    if (told.add(one + " " + other) && areOne(one, other)) {
                        doubt(one, other);
                    }
                }
            }
        }
    }

    /** Words that share a shape differ by at most one letter left out, put in or changed, or two swapped. */
    private static Set<String> shapes(String word) {
        String plain = withoutAccents(word);
        Set<String> shapes = new HashSet<>();
        shapes.add(plain);
        for (int i = 1; i < plain.length(); i++) {
            shapes.add(plain.substring(0, i) + plain.substring(i + 1));
        }
        return shapes;
    }

    static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace("ß", "ss");
    }

    private boolean areOne(String one, String other) {
        if (one.equals(other) || one.equals(other + "s") || other.equals(one + "s")) {
            return false;
        }
        if (firstNames.has(one) && firstNames.has(other)) {
            return shareCompanion(one, other) && firstNames.areOne(one, other);
        }
        if (Math.min(one.length(), other.length()) <= SHORTEST) {
            return false;
        }
        if (withoutAccents(one).equals(withoutAccents(other)) || shareCompanion(one, other)) {
            return true;
        }
        if (one.length() < 6) {
            return false;
        }
        // one of them used alone, the other in a full name: Edith Harrow … Harow
        return alone.contains(one) && !companions.get(other).isEmpty()
                || alone.contains(other) && !companions.get(one).isEmpty();
    }

    private boolean shareCompanion(String one, String other) {
        return companions.get(one).stream().anyMatch(companions.get(other)::contains);
    }

    private void doubt(String one, String other) {
        Span first = words.get(one);
        Span second = words.get(other);
        boolean inOrder = first.compareTo(second) < 0;
        Span earlier = inOrder ? first : second;
        Span later = inOrder ? second : first;
        doubts.add(new Doubt(Doubt.Reason.NAME_TWO_WAYS, List.of(passage.written(earlier), passage.written(later)),
                List.of(earlier, later)));
    }
}
