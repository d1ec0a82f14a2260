package org.touchstone.language.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.touchstone.language.Token;

/**
 * The words and numbers of a text as they are compared: small, without the commonest, cut down to their stem by light
 * rules for English that do little harm to other languages.
 */
final class Terms {

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.co/)\\S{0,300}");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Set<String> COMMON = Set.of("a", "an", "and", "are", "as", "at", "be", "been", "but", "by",
            "do", "did", "does", "for", "from", "had", "has", "have", "he", "her", "his", "i", "if", "in", "is", "it",
            "its",
            "me", "my", "no", "not", "of", "on", "or", "our", "she", "so", "that", "the", "their", "them", "then",
            "there", "these", "they", "this", "to", "was", "we", "were", "what", "when", "which", "who", "will",
            "with", "would",
            "you", "your", "der", "die", "das", "und", "den", "le", "la", "les", "de", "des", "et", "el", "los", "las",
            "il", "di", "che", "o", "os", "het", "een", "van");

    private Terms() {
    }

    /** In order, repeated ones as often as they stand there. */
    static List<String> of(String text) {
        String plain = CAMEL.matcher(LINK.matcher(text).replaceAll(" ")).replaceAll(" ");
        List<String> terms = new ArrayList<>();
        for (Token token : Token.of(plain)) {
            if (token.kind() == Token.Kind.NUMBER) {
                terms.add(token.lower());
            } else if (token.kind() == Token.Kind.WORD) {
                addWord(token.lower(), terms);
            }
        }
        return terms;
    }

    private static void addWord(String word, List<String> terms) {
        String plain = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String part : plain.replace(".", "").split("-")) {
            if (!part.isEmpty() && !COMMON.contains(part)) {
                terms.add(stem(part));
            }
        }
    }

    private static String stem(String word) {
        if (word.length() <= 4) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (String ending : List.of("ing", "ed", "es", "s", "ly")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
                return withoutDouble(word.substring(0, word.length() - ending.length()));
            }
        }
        return word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutDouble(String stem) {
        int last = stem.length() - 1;
        boolean twice = last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "ls".indexOf(stem.charAt(last)) < 0;
        return twice || stem.endsWith("e") ? stem.substring(0, last) : stem;
    }

    /** The numbers named in a text, in figures or in English words up to twelve; without years of dates kept apart. */
    static Set<String> numbers(String text) {
        Set<String> numbers = new TreeSet<>();
        for (Token token : Token.of(text)) {
            if (token.kind() == Token.Kind.NUMBER) {
                numbers.add(token.lower());
            } else if (WORDS.contains(token.lower())) {
                numbers.add(Integer.toString(WORDS.indexOf(token.lower())));
            }
        }
        return numbers;
    }

    private static final List<String> WORDS = List.of("zero", "\0", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");
}
