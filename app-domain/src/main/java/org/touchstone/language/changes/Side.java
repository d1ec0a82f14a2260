package org.touchstone.language.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.CodePoints;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;

/** One of two texts that are compared: its sentences, and the words and signs each is made of. */
final class Side {

    // scripts without blanks are compared letter by letter
    private static final Pattern UNIT = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]\\p{M}*"
                    + "|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}"
                    + "\\p{IsKhmer}\\p{IsMyanmar}]]+|[^\\s\\p{Z}]");

    /**
     * A word or a sign.
     *
     * @param form as it is written
     * @param at in code points
     * @param plain the same however typesetters write it: typewriter quotes, apostrophes and dashes
     * @param word whether it has a letter or a digit
     */
    record Unit(String form, String plain, Span at, boolean word) {

        /** The same without regard to capitals. */
        String folded() {
            return plain.toLowerCase(Locale.ROOT);
        }
    }

    private final CodePoints text;
    private final List<Span> sentences;
    private final int[] paragraphs;
    private final List<Unit> units = new ArrayList<>();
    private final int[] firstUnit;
    private @Nullable String inOneLine;

    Side(String text, Segments segments) {
        this.text = CodePoints.of(text);
        this.sentences = segments.sentences();
        this.paragraphs = new int[sentences.size()];
        this.firstUnit = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            paragraphs[i] = segments.paragraphAt(sentences.get(i).start());
            firstUnit[i] = units.size();
            read(sentences.get(i));
        }
        firstUnit[sentences.size()] = units.size();
    }

    private void read(Span sentence) {
        String words = text.slice(sentence);
        CodePoints inside = CodePoints.of(words);
        Matcher found = UNIT.matcher(words);
        while (found.find()) {
            int first = words.codePointAt(found.start());
            if (!Segments.isBlank(first)) {
                units.add(new Unit(found.group(), plain(found.group()),
                        new Span(sentence.start() + inside.fromUtf16(found.start()),
                        sentence.start() + inside.fromUtf16(found.end())), Character.isLetterOrDigit(first)));
            }
        }
    }

    private static String plain(String form) {
        if (form.length() > 1) {
            return form;
        }
        char sign = form.charAt(0);
        if ("\u201C\u201D\u201E\u201F\u00AB\u00BB".indexOf(sign) >= 0) {
            return "\"";
        }
        if ("\u2018\u2019\u201A\u201B\u2039\u203A".indexOf(sign) >= 0) {
            return "'";
        }
        return sign >= '\u2010' && sign <= '\u2015' ? "-" : form;
    }

    int size() {
        return sentences.size();
    }

    Span sentence(int place) {
        return sentences.get(place);
    }

    String words(Span span) {
        return text.slice(span);
    }

    /** The paragraph a sentence stands in. */
    int paragraph(int place) {
        return paragraphs[place];
    }

    boolean opensParagraph(int place) {
        return place == 0 || paragraphs[place - 1] != paragraphs[place];
    }

    boolean endsParagraph(int place) {
        return place + 1 == size() || paragraphs[place + 1] != paragraphs[place];
    }

    /** All words and signs of the text. */
    List<Unit> units() {
        return units;
    }

    /** The place of a sentence's first unit among all; of the sentence after the last, how many there are. */
    int firstUnit(int place) {
        return firstUnit[place];
    }

    /** Whether a sentence begins with this unit of a run, counted from the run's beginning; after its last one does. */
    boolean beginsSentence(Run run, int unit) {
        return Arrays.binarySearch(firstUnit, firstUnit[run.from()] + unit) >= 0;
    }

    /** The units of a run of sentences. */
    List<Unit> units(Run run) {
        return units.subList(firstUnit[run.from()], firstUnit[run.to()]);
    }

    /** How many words a sentence has. */
    int wordCount(int place) {
        return (int) units.subList(firstUnit[place], firstUnit[place + 1]).stream().filter(Unit::word).count();
    }

    /** What makes two sentences the same: their words and signs, however quotes, dashes and blanks are set. */
    String key(int place) {
        var key = new StringBuilder();
        units.subList(firstUnit[place], firstUnit[place + 1]).forEach(unit -> key.append(unit.plain()).append(' '));
        return key.toString();
    }

    /** Whether words and signs, as they are written, stand somewhere among these units. */
    boolean holds(List<String> forms, Run within) {
        List<String> all = units.subList(within.from(), within.to()).stream().map(Unit::form).toList();
        return Collections.indexOfSubList(all, forms) >= 0;
    }

    /** How often words stand in the text, wherever its sentences end; told as {@link #key} tells them. */
    int times(String key) {
        if (inOneLine == null) {
            var whole = new StringBuilder(" ");
            units.forEach(unit -> whole.append(unit.plain()).append(' '));
            inOneLine = whole.toString();
        }
        int times = 0;
        for (int at = inOneLine.indexOf(" " + key); at >= 0; at = inOneLine.indexOf(" " + key, at + 1)) {
            times++;
        }
        return times;
    }

    /** The sentences that share a code point with the span. */
    Run touched(Span span) {
        int from = 0;
        while (from < size() && sentences.get(from).end() <= span.start()) {
            from++;
        }
        int to = from;
        while (to < size() && sentences.get(to).start() < span.end()) {
            to++;
        }
        return new Run(from, to);
    }

    /** The places, among all units, of those that lie in the span. */
    Run unitsIn(Span span) {
        Run run = touched(span);
        int from = firstUnit[run.from()];
        while (from < units.size() && units.get(from).at().end() <= span.start()) {
            from++;
        }
        int to = from;
        while (to < units.size() && units.get(to).at().start() < span.end()) {
            to++;
        }
        return new Run(from, to);
    }
}
