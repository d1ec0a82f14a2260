package org.touchstone.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the sentences of one language need to know of its words, read from {@code rules-xx.txt} beside this class:
 * abbreviations by how they bind what follows, words that begin sentences, verbs that introduce speech. Immutable.
 */
final class LanguageRules {

    /** How an abbreviation binds what comes after its full stop. */
    enum Binding {
        /** Not an abbreviation. */
        NONE,
        /** A name or more words follow; the sentence goes on. */
        ALWAYS,
        /** Binds a number, else it is a word like any other. */
        NUMBER,
        /** May end a sentence: it does when a word follows that begins sentences. */
        PERHAPS,
        /** Time of day: ends a sentence unless a weekday, month or time zone follows. */
        TIME,
        /** “And so on”: ends a sentence when a capital follows. */
        AND_SO_ON
    }

    private static final Set<String> LISTED = Set.of("en", "de", "fr", "es", "it", "pt", "nl");
    private static final Set<String> AND_SO_ON = Set.of("etc", "usw", "usf", "ecc", "enz");
    private static final Map<String, LanguageRules> ALL = new HashMap<>();

    static {
        for (String language : LISTED) {
            ALL.put(language, read(language));
        }
        ALL.put("root", read("root"));
    }

    private final Map<String, Set<String>> lists;
    private final String language;

    private LanguageRules(String language, Map<String, Set<String>> lists) {
        this.language = language;
        this.lists = lists;
    }

    static LanguageRules of(Locale locale) {
        String language = locale.getLanguage();
        return ALL.get(LISTED.contains(language) ? language : "root");
    }

    private static LanguageRules read(String language) {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> list = new HashSet<>();
        try (InputStream file = LanguageRules.class.getResourceAsStream("rules-" + language + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("rules-" + language + ".txt is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    list = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new HashSet<>());
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    list.addAll(Arrays.asList(line.trim().split(" +")));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new LanguageRules(language, lists);
    }

    private boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /** How a word binds what follows, without its last full stop, its own full stops within. */
    Binding binding(String word) {
        Binding binding = listed(word);
        if (binding == Binding.NONE && word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
            // listed small, written large: E.g., Approx.
            binding = listed(Character.toLowerCase(word.charAt(0)) + word.substring(1));
        }
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('\u2019'));
        if (binding == Binding.NONE && apostrophe > 0 && apostrophe + 1 < word.length() && elides()) {
            return binding(word.substring(apostrophe + 1));
        }
        if (binding == Binding.NONE && (isLettered(word) || isWithoutVowel(word)
                || language.equals("de") && word.endsWith("str"))) {
            binding = Binding.PERHAPS;
        }
        return binding;
    }

    /** Whether the word stands in a list itself, not only looks like an abbreviation. */
    boolean isListed(String word) {
        return listed(word) != Binding.NONE;
    }

    private Binding listed(String word) {
        if (in("never", word)) {
            return Binding.ALWAYS;
        } else if (in("times", word)) {
            return Binding.TIME;
        } else if (AND_SO_ON.contains(word)) {
            return Binding.AND_SO_ON;
        } else if (in("tail", word)) {
            return Binding.PERHAPS;
        } else if (in("title", word)) {
            return Binding.ALWAYS;
        }
        return in("number", word) ? Binding.NUMBER : Binding.NONE;
    }

    /** Letters with full stops between them: U.S, Ph.D. */
    private static boolean isLettered(String word) {
        int part = 0;
        int single = 0;
        int parts = 1;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || word.charAt(i) == '.') {
                if (part == 0 || part > 2) {
                    return false;
                }
                single += part == 1 ? 1 : 0;
                parts += i == word.length() ? 0 : 1;
                part = 0;
            } else if (Character.isLetter(word.charAt(i))) {
                part++;
            } else {
                return false;
            }
        }
        return parts > 1 && single > 0;
    }

    /** Two to five Latin letters without a vowel, not all capitals: written short. */
    private static boolean isWithoutVowel(String word) {
        if (word.length() < 2 || word.length() > 5) {
            return false;
        }
        boolean small = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 'z' || !Character.isLetter(c) || "aeiouyAEIOUY".indexOf(c) >= 0) {
                return false;
            }
            small |= c >= 'a';
        }
        return small && !word.endsWith("hm") && !word.endsWith("sh") && !word.endsWith("mm");
    }

    /** Whether a capitalised word usually begins a sentence rather than a name. */
    boolean begins(String word) {
        String plain = capitalised(word.replace('\u2019', '\''));
        if (in("starters", plain)) {
            return true;
        }
        int apostrophe = plain.indexOf('\'');
        return apostrophe > 0 && (in("starters", plain.substring(0, apostrophe))
                || in("starters", plain.substring(0, apostrophe + 1)));
    }

    private static String capitalised(String word) {
        boolean large = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return large ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word;
    }

    boolean isSaying(String word) {
        return in("says", word);
    }

    boolean followsTime(String word) {
        return in("after times", word);
    }

    /** Whether numbers with a full stop are ordinals here. */
    boolean hasOrdinals() {
        return lists.containsKey("ordinals") && in("ordinals", language);
    }

    boolean followsOrdinal(String word) {
        return in("after ordinals", word);
    }

    /** Whether a single letter after this word is a label and no initial: vitamin C. */
    boolean isLettering(String word) {
        return in("lettered", word.toLowerCase(Locale.ROOT));
    }

    /** Whether the exclamation mark belongs to the name. */
    boolean isShoutingName(String word) {
        return in("shouting names", word);
    }

    private boolean elides() {
        return language.equals("fr") || language.equals("it");
    }

    boolean isEnglish() {
        return language.equals("en");
    }
}
