package org.touchstone.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the language of a text: by its script where that tells, by letters only some languages have, and by its
 * commonest small words. Reads the first {@value #READ} characters. A person can always correct the guess.
 */
public final class LanguageGuess {

    static final int READ = 20_000;
    /** Fewer hits than this are chance. */
    private static final double ENOUGH = 2.0;
    private static final Map<String, Map<String, Double>> WEIGHTS = new HashMap<>();
    /** Letters that tell a language from its neighbours. */
    private static final Map<Integer, String> OWN_LETTERS = new HashMap<>();
    private static final double LETTER = 0.3;
    private static final double ALL_LETTERS = 1.5;
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = new EnumMap<>(UnicodeScript.class);

    static {
        ONE_LANGUAGE.putAll(Map.of(UnicodeScript.GREEK, "el", UnicodeScript.HEBREW, "he", UnicodeScript.HANGUL, "ko",
                UnicodeScript.THAI, "th", UnicodeScript.ARMENIAN, "hy", UnicodeScript.GEORGIAN, "ka",
                UnicodeScript.BENGALI, "bn", UnicodeScript.TAMIL, "ta", UnicodeScript.TELUGU, "te",
                UnicodeScript.GUJARATI, "gu"));
        ONE_LANGUAGE.putAll(Map.of(UnicodeScript.GURMUKHI, "pa", UnicodeScript.MALAYALAM, "ml", UnicodeScript.KANNADA,
                "kn", UnicodeScript.ETHIOPIC, "am", UnicodeScript.MYANMAR, "my", UnicodeScript.KHMER, "km",
                UnicodeScript.LAO, "lo", UnicodeScript.SINHALA, "si", UnicodeScript.DEVANAGARI, "hi"));
        readWords();
    }

    private LanguageGuess() {
    }

    private static void readWords() {
        Map<String, List<String>> languagesOf = new HashMap<>();
        try (InputStream file = LanguageGuess.class.getResourceAsStream("small-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("small-words.txt is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line : reader.lines().toList()) {
                if (line.startsWith("letters ")) {
                    line.substring(line.indexOf(':') + 1).codePoints().filter(Character::isLetter)
                            .forEach(c -> OWN_LETTERS.put(c, language(line)));
                } else if (!line.startsWith("#") && line.contains(":")) {
                    String language = line.substring(0, line.indexOf(':'));
                    for (String word : line.substring(line.indexOf(':') + 1).trim().split(" +")) {
                        languagesOf.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // a word that many languages share says little
        languagesOf.forEach((word, languages) -> languages.forEach(language ->
                WEIGHTS.computeIfAbsent(word, w -> new HashMap<>()).put(language, 1.0 / languages.size())));
    }

    private static String language(String line) {
        return line.substring(line.indexOf(' ') + 1, line.indexOf(':'));
    }

    /** The language of a text as a BCP 47 tag without region; nothing when it is too short or unlike all known ones. */
    public static Optional<Locale> of(String text) {
        String read = text.length() <= READ ? text : text.substring(0, READ);
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        read.codePoints().filter(Character::isLetter).forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (letters < 4) {
            return Optional.empty();
        }
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
        if ((kana + han) * 2 > letters) {
            return Optional.of(Locale.forLanguageTag(kana * 10 > han ? "ja" : "zh"));
        }
        UnicodeScript most = scripts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        if (ONE_LANGUAGE.containsKey(most)) {
            return Optional.of(Locale.forLanguageTag(ONE_LANGUAGE.get(most)));
        }
        return bySmallWords(read).or(() -> byLetters(read, most)).map(Locale::forLanguageTag);
    }

    private static Optional<String> bySmallWords(String text) {
        Map<String, Double> scores = new HashMap<>();
        int words = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && (Character.isLetter(text.charAt(i))
                    || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK);
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                String word = text.substring(start, Math.min(i, start + 20)).toLowerCase(Locale.ROOT);
                WEIGHTS.getOrDefault(word, Map.of()).forEach((language, weight) ->
                        scores.merge(language, weight, Double::sum));
                start = -1;
            }
        }
        Map<String, Double> letters = new HashMap<>();
        text.codePoints().map(Character::toLowerCase).filter(OWN_LETTERS::containsKey).forEach(c ->
                letters.merge(OWN_LETTERS.get(c), LETTER, (a, b) -> Math.min(ALL_LETTERS, a + b)));
        letters.forEach((language, weight) -> scores.computeIfPresent(language, (l, score) -> score + weight));
        List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey())).toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        double best = ranked.get(0).getValue();
        double second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        boolean clear = best >= second * 1.15 + 0.3;
        return clear && best >= Math.min(ENOUGH, 0.6 + words / 12.0) && best * 25 >= words
                ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }

    /** Where small words do not decide, letters that only one language of the script has. */
    private static Optional<String> byLetters(String text, UnicodeScript script) {
        if (script == UnicodeScript.ARABIC) {
            return Optional.of(has(text, "\u0679\u0688\u0691\u06D2\u06BA") ? "ur"
                    : has(text, "\u067E\u0686\u0698\u06AF") ? "fa" : "ar");
        }
        if (script == UnicodeScript.CYRILLIC) {
            return Optional.of(has(text, "\u0457\u0491\u0454") ? "uk" : has(text, "\u045E") ? "be"
                    : has(text, "\u0458\u0459\u045A\u045B\u0452") ? "sr"
                    : has(text, "\u044B\u044D\u0451") ? "ru" : "bg");
        }
        return Optional.empty();
    }

    private static boolean has(String text, String letters) {
        return text.codePoints().map(Character::toLowerCase).anyMatch(c -> letters.indexOf(c) >= 0);
    }
}
