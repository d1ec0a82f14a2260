package org.touchstone.language.checkworthiness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.touchstone.language.Token;

/** The telling words of one language, read from {@code cues-xx.txt} beside this class. Immutable. */
final class Lexicon {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl");
    private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();
    private static final int LONGEST = 4;

    /** From a word or several joined by _ to the lists it stands in. */
    private final Map<String, Set<String>> lists = new HashMap<>();

    private Lexicon() {
    }

    /** The lexicon of a language; an empty one where there is none. */
    static Lexicon of(Locale locale) {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "";
        return READ.computeIfAbsent(language, Lexicon::read);
    }

    private static Lexicon read(String language) {
        Lexicon lexicon = new Lexicon();
        if (language.isEmpty()) {
            return lexicon;
        }
        String name = "cues-" + language + ".txt";
        try (InputStream file = Lexicon.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            String list = "";
            for (String line : reader.lines().toList()) {
                if (line.startsWith("[")) {
                    list = line.substring(1, line.indexOf(']'));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    for (String word : line.trim().split(" +")) {
                        lexicon.lists.computeIfAbsent(word, w -> new HashSet<>()).add(list);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return lexicon;
    }

    /** How often the words of each list occur. */
    Map<String, Integer> count(List<Token> tokens) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            StringBuilder words = new StringBuilder();
            for (int j = i; j < Math.min(i + LONGEST, tokens.size()) && tokens.get(j).kind() == Token.Kind.WORD; j++) {
                words.append(j == i ? "" : "_").append(tokens.get(j).lower());
                for (String list : lists.getOrDefault(words.toString(), Set.of())) {
                    counts.merge(list, 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
