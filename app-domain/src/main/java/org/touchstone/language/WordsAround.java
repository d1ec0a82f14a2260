package org.touchstone.language;

/**
 * The words around a place in a text, within a sentence's start and a paragraph's end. All offsets are UTF-16 units.
 */
final class WordsAround {

    private static final int LONGEST_WORD = 40;

    private final String text;
    private final LanguageRules rules;
    private int from;
    private int limit;

    WordsAround(String text, LanguageRules rules) {
        this.text = text;
        this.rules = rules;
    }

    /** From now on nothing outside is looked at. */
    void within(int start, int end) {
        from = start;
        limit = end;
    }

    /** Whether a small letter stands here, brand names such as iPhone aside. */
    boolean isSmall(int at) {
        return Character.isLowerCase(text.codePointAt(at))
                && !(at + 1 < limit && Character.isUpperCase(text.charAt(at + 1))) && !isDutchElision(at);
    }

    /** ’s Avonds, ’t Hof: the sentence begins with the small letter, its capital stands on the second word. */
    private boolean isDutchElision(int at) {
        return "snt".indexOf(text.charAt(at)) >= 0 && at > 0 && "'\u2018\u2019".indexOf(text.charAt(at - 1)) >= 0
                && at + 2 < limit && text.charAt(at + 1) == ' ' && Character.isUpperCase(text.charAt(at + 2));
    }

    /** The word at this offset, apostrophes and hyphens within it included; empty when there is none. */
    String at(int start) {
        int at = start;
        while (at < limit && at - start < LONGEST_WORD && (Character.isLetterOrDigit(text.charAt(at))
                || at > start && "'\u2019-".indexOf(text.charAt(at)) >= 0 && at + 1 < limit
                && Character.isLetter(text.charAt(at + 1)))) {
            at++;
        }
        return text.substring(start, at);
    }

    /**
     * The word that ends at this offset, full stops within it included. Letters with a full stop and a blank between
     * them are put together: the word before the last stop of “U. S.” is “U.S”.
     */
    String before(int end) {
        int start = startBefore(end);
        String word = text.substring(start, end);
        if (word.length() == 1) {
            int letters = start;
            StringBuilder joined = new StringBuilder(word);
            while (letters - 3 >= from && Segments.isBlank(text.charAt(letters - 1))
                    && text.charAt(letters - 2) == '.' && Character.isLetter(text.charAt(letters - 3))
                    && (letters - 3 == from || !Character.isLetterOrDigit(text.charAt(letters - 4)))
                    && joined.length() < 8) {
                letters -= 3;
                joined.insert(0, text.charAt(letters) + ".");
            }
            String together = joined.toString();
            if (together.length() > 1 && rules.isListed(together)) {
                return together;
            }
        }
        return word;
    }

    private int startBefore(int end) {
        int start = end;
        while (start > from && end - start < LONGEST_WORD && !Segments.isBlank(text.charAt(start - 1))
                && "\u2014\u2013/([{".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        while (start < end && Characters.isOpener(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
