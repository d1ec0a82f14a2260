package org.touchstone.language.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The first words of full names. Two of them before the same family name are one person's where they only sound the
 * same, as Ann and Anne, or where they are long and a letter inside differs; Jan and Jane, Maria and Mario may be two
 * of one family. Nor is it one person whom a sentence names twice.
 */
final class FirstNames {

    /** In letters; shorter names a letter apart are often both common. */
    private static final int LONG = 5;

    private final Map<String, Set<Integer>> sentences = new HashMap<>();
    private int sentence;

    void nextSentence() {
        sentence++;
    }

    void add(String name) {
        sentences.computeIfAbsent(name, n -> new HashSet<>()).add(sentence);
    }

    boolean has(String word) {
        return sentences.containsKey(word);
    }

    /** Whether the two, before the same family name, are one name written in two ways. */
    boolean areOne(String one, String other) {
        if (sentences.get(one).stream().anyMatch(sentences.get(other)::contains)) {
            return false;
        }
        String first = FoundNames.withoutAccents(one);
        String second = FoundNames.withoutAccents(other);
        return sound(first).equals(sound(second))
                || Math.min(one.length(), other.length()) >= LONG && !differAtTheEnd(first, second);
    }

    /** As Martin, Martina, or Maria, Mario. */
    private static boolean differAtTheEnd(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int last = one.length() == other.length() ? shorter - 1 : shorter;
        return one.substring(0, last).equals(other.substring(0, last));
    }

    /** Without what is not heard in most languages: an e after a doubled letter, most h, doubled letters, c for k. */
    private static String sound(String name) {
        return name.replaceAll("([b-df-hj-np-tv-z])\\1e$", "$1").replace("ph", "f").replaceAll("(?<=[^cs])h", "")
                .replaceAll("ck|c(?![ehiy])", "k").replace('y', 'i').replaceAll("(.)\\1", "$1");
    }
}
