package org.touchstone.language;

import java.util.Arrays;

/**
 * Finds where the sentences of one text end, paragraph by paragraph, walking each once. All offsets are UTF-16 units.
 * Not safe for several threads; one for each text.
 */
final class SentenceEnds {

    private final String text;
    private final LanguageRules rules;
    private final WordsAround words;
    private int[] ends = new int[64];
    private int count;

    private int limit;
    private int sentenceStart;
    /** Whether the sentence has a letter or digit yet; without one it is no sentence. */
    private boolean begun;
    /** Where the last bracket was opened in this sentence, or -1. */
    private int bracket;
    /** Whether the writer of this paragraph does without capitals. */
    private boolean careless;

    SentenceEnds(String text, LanguageRules rules) {
        this.text = text;
        this.rules = rules;
        this.words = new WordsAround(text, rules);
    }

    /** The ends found so far, ascending. */
    int[] ends() {
        return Arrays.copyOf(ends, count);
    }

    /** Reads one paragraph, whose ends are not blank. */
    void read(int start, int end) {
        limit = end;
        words.within(start, end);
        careless = isCareless(start, end);
        int firstOfParagraph = count;
        begin(start);
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (Characters.isStop(c) || begun && Stop.isFace(text, at, end)) {
                Stop stop = Stop.at(text, at, end);
                int next = Characters.pastBlanks(text, stop.after(), end);
                if (next < end && begun && ends(stop, next)) {
                    add(stop.after());
                    begin(next);
                    at = next;
                } else {
                    at = stop.end();
                }
            } else {
                begun |= Character.isLetterOrDigit(text.codePointAt(at));
                if (c == '\u2014' && breaksOff(at)) {
                    add(at + 2);
                    at = Characters.pastBlanks(text, at + 2, end);
                    begin(at);
                    continue;
                }
                if (c == '(' || c == '[') {
                    bracket = begun ? at : -1;
                }
                at++;
            }
        }
        if (!begun && count > firstOfParagraph) {
            count--;
        }
        add(end);
    }

    /** Speech that somebody breaks off: “That is—” She paused. */
    private boolean breaksOff(int dash) {
        if (!begun || dash + 3 >= limit || !Characters.isQuoteCloser(text.charAt(dash + 1))
                || !Segments.isBlank(text.charAt(dash + 2))) {
            return false;
        }
        int next = Characters.pastBlanks(text, dash + 2, limit);
        return Character.isUpperCase(text.codePointAt(next)) && rules.begins(words.at(next));
    }

    private void begin(int start) {
        sentenceStart = start;
        words.within(start, limit);
        begun = false;
        bracket = -1;
    }

    private void add(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = end;
    }

    /** Two sentences that begin small, or one in a paragraph that begins small itself or has a small “i”. */
    private boolean isCareless(int start, int end) {
        int small = words.isSmall(start) ? 1 : 0;
        for (int i = start + 1; i + 2 < end; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?') && Character.isLowerCase(text.charAt(i - 1))
                    && text.charAt(i + 1) == ' ' && words.isSmall(i + 2)) {
                small += isAbbreviation(i) || c != '.' && Character.isUpperCase(words.before(i).charAt(0)) ? 0 : 1;
            } else if (c == 'i' && rules.isEnglish() && text.charAt(i - 1) == ' '
                    && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\'')) {
                small++;
            }
            if (small > 1) {
                return true;
            }
        }
        return false;
    }

    private boolean isAbbreviation(int dot) {
        String word = words.before(dot);
        return word.length() < 2 || rules.binding(word) != LanguageRules.Binding.NONE;
    }

    private boolean ends(Stop stop, int next) {
        if (Characters.isAttached(text.codePointAt(next))) {
            return false;
        }
        if (stop.kind() == Stop.Kind.WIDE) {
            return endsWide(stop, next);
        }
        if (next == stop.after()) {
            return endsWithoutBlank(stop, next);
        }
        int first = Characters.pastOpeners(text, next, limit);
        boolean dash = Characters.isDash(text.charAt(first));
        if (dash) {
            first = Characters.pastBlanks(text, first + 1, limit);
            if (first == limit) {
                return false;
            }
            first = Characters.pastOpeners(text, first, limit);
        }
        return switch (stop.kind()) {
            case MARK -> endsAtMark(stop, first, dash);
            case ELLIPSIS -> endsAtEllipsis(stop, first);
            default -> endsAtFullStop(stop, first, dash);
        };
    }

    /** East Asian and other scripts' stops need no blank; a quotation in them may be followed by who said it. */
    private boolean endsWide(Stop stop, int next) {
        char last = text.charAt(stop.end() - 1);
        if (last == '\uFF0E' && Character.isDigit(text.charAt(next))) {
            return false;
        }
        if (!stop.quoteClosed() && !closesCornerBracket(stop)) {
            return true;
        }
        int c = text.codePointAt(next);
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA) {
            return false;
        }
        if (last == '\u3002') {
            return true;
        }
        for (int i = next; i < Math.min(next + 6, limit) && !Characters.isStop(text.charAt(i)); i++) {
            if ("\u8BF4\u8AAA\u95EE\u554F\u9053\u558A".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean closesCornerBracket(Stop stop) {
        return stop.after() > stop.end() && "\u300D\u300F".indexOf(text.charAt(stop.after() - 1)) >= 0;
    }

    /** The blank was forgotten, or the script knows none. */
    private boolean endsWithoutBlank(Stop stop, int next) {
        int c = text.codePointAt(next);
        if (stop.kind() == Stop.Kind.MARK && isUnspaced(c)) {
            return true;
        }
        if (stop.after() > stop.end() || !Character.isUpperCase(c) || stop.kind() == Stop.Kind.ELLIPSIS) {
            return false;
        }
        String before = words.before(stop.start());
        return before.length() > 1 && before.chars().allMatch(Character::isLowerCase) && rules.begins(words.at(next));
    }

    private static boolean isUnspaced(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    private boolean endsAtMark(Stop stop, int first, boolean dash) {
        if (words.isSmall(first)) {
            return careless && !stop.quoteClosed() && !stop.bracketClosed() && !dash;
        }
        String word = words.at(first);
        if (stop.quoteClosed() && isSaid(first)) {
            return false;
        }
        if (stop.bracketClosed() && bracket > sentenceStart) {
            return rules.begins(word);
        }
        return !rules.isShoutingName(words.before(stop.start())) || rules.begins(word);
    }

    private boolean endsAtEllipsis(Stop stop, int first) {
        boolean cut = stop.start() > 0 && "[(".indexOf(text.charAt(stop.start() - 1)) >= 0;
        if (cut || words.isSmall(first) || Character.isDigit(text.codePointAt(first))) {
            return false;
        }
        if (stop.quoteClosed()) {
            return !isSaid(first);
        }
        String word = words.at(first);
        boolean floating = stop.start() > 0 && Segments.isBlank(text.charAt(stop.start() - 1));
        return floating ? rules.begins(word) && !word.equals("I") : !(rules.isEnglish() && word.startsWith("I")
                && (word.length() == 1 || !Character.isLetter(word.charAt(1))));
    }

    private boolean endsAtFullStop(Stop stop, int first, boolean dash) {
        String before = words.before(stop.start());
        LanguageRules.Binding binding = before.isEmpty() ? LanguageRules.Binding.NONE : rules.binding(before);
        if (words.isSmall(first)) {
            boolean ordinary = binding == LanguageRules.Binding.NONE && before.length() > 1;
            return ordinary && !dash && (first > 0 && text.charAt(first - 1) == '('
                    || careless && !stop.quoteClosed() && !stop.bracketClosed());
        }
        if (before.isEmpty()) {
            return true;
        }
        if (stop.bracketClosed() && bracket > sentenceStart && stop.start() - before.length() == bracket + 1) {
            // one word in brackets, such as (ret.)
            return rules.begins(words.at(first));
        }
        int wordStart = stop.start() - before.length();
        if (wordStart <= Characters.pastOpeners(text, sentenceStart, limit)
                && Characters.isOrdinal(before, 0, before.length())) {
            return false;
        }
        int c = text.codePointAt(first);
        if (Character.isDigit(c) || Character.getType(c) == Character.CURRENCY_SYMBOL) {
            return endsBeforeNumber(before, binding);
        }
        String word = words.at(first);
        return switch (binding) {
            case ALWAYS -> false;
            case TIME -> !rules.followsTime(word);
            case AND_SO_ON -> true;
            case NUMBER -> before.length() == 1 ? endsAfterLetter(before, wordStart, first) : !isRoman(word);
            case PERHAPS -> !dash && (rules.begins(word) || word.isEmpty());
            case NONE -> endsAfterWord(before, wordStart, first);
        };
    }

    private boolean endsBeforeNumber(String before, LanguageRules.Binding binding) {
        boolean ordinal = rules.hasOrdinals() && isShortNumber(before);
        return binding == LanguageRules.Binding.AND_SO_ON || binding == LanguageRules.Binding.TIME
                || binding == LanguageRules.Binding.NONE && before.length() > 1 && !ordinal
                || binding == LanguageRules.Binding.NONE && Character.isDigit(before.charAt(0)) && !ordinal;
    }

    private boolean endsAfterWord(String before, int wordStart, int first) {
        String word = words.at(first);
        if (before.codePointCount(0, before.length()) == 1 && Character.isLetter(before.codePointAt(0))) {
            return endsAfterLetter(before, wordStart, first);
        }
        if (rules.hasOrdinals() && isShortNumber(before)) {
            return !rules.followsOrdinal(word) && rules.begins(word);
        }
        return true;
    }

    /** One letter is an initial, unless it labels something or is the English pronoun. */
    private boolean endsAfterLetter(String letter, int wordStart, int first) {
        String word = words.at(first);
        if (rules.begins(word)) {
            return true;
        }
        int blank = wordStart;
        while (blank > sentenceStart && blank > wordStart - 2 && Segments.isBlank(text.charAt(blank - 1))) {
            blank--;
        }
        String previous = blank < wordStart ? words.before(blank) : "";
        boolean afterSmall = !previous.isEmpty() && Character.isLowerCase(previous.codePointAt(0));
        boolean initials = word.length() == 1 && text.startsWith(word + ".", first);
        return !initials && rules.isLettering(previous) || rules.isEnglish() && letter.equals("I") && afterSmall;
    }

    private static boolean isShortNumber(String word) {
        return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isRoman(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> "IVXLCDM".indexOf(c) >= 0);
    }

    /** Whether a name and a verb of saying follow: “Why?” Ms. Lee asked. */
    private boolean isSaid(int first) {
        int at = first;
        for (int i = 0; i < 4 && at < limit; i++) {
            String word = words.at(at);
            if (word.isEmpty() || i == 0 && rules.begins(word)) {
                return false;
            }
            if (i > 0 && rules.isSaying(word)) {
                return true;
            }
            at += word.length();
            if (at < limit && text.charAt(at) == '.' && rules.binding(word) == LanguageRules.Binding.ALWAYS) {
                at++;
            }
            int next = Characters.pastBlanks(text, at, Math.min(limit, at + 2));
            if (next == at) {
                return false;
            }
            at = next;
        }
        return false;
    }
}
