package org.touchstone.language.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.touchstone.language.CodePoints;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.language.Token;

/** One article, cut into the tokens of its sentences; token offsets are those of the whole text, in UTF-16 units. */
final class Passage {

    private final String text;
    private final Locale language;
    private final Segments segments;
    private final CodePoints offsets;
    private final List<List<Token>> sentences = new ArrayList<>();

    Passage(String text, Segments segments, Locale language) {
        this.text = text;
        this.language = language;
        this.segments = segments;
        this.offsets = CodePoints.of(text);
        for (Span sentence : segments.sentences()) {
            int start = offsets.toUtf16(sentence.start());
            sentences.add(Token.of(offsets.slice(sentence)).stream()
                    .map(token -> new Token(token.lower(), token.kind(), token.capital(), token.start() + start,
                            token.end() + start)).toList());
        }
    }

    String text() {
        return text;
    }

    Locale language() {
        return language;
    }

    Segments segments() {
        return segments;
    }

    List<List<Token>> sentences() {
        return sentences;
    }

    /** In code points, from UTF-16 units. */
    Span span(int start, int end) {
        return new Span(offsets.fromUtf16(start), offsets.fromUtf16(end));
    }

    Span span(Token token) {
        return span(token.start(), token.end());
    }

    String written(Token token) {
        return text.substring(token.start(), token.end());
    }

    String written(Span span) {
        return offsets.slice(span);
    }

    /** The paragraphs in UTF-16 units, as start and end. */
    List<int[]> paragraphs() {
        return segments.paragraphs().stream()
                .map(span -> new int[] {offsets.toUtf16(span.start()), offsets.toUtf16(span.end())}).toList();
    }

    /** Facts of one kind, each key once, in the order of their first place. */
    static final class Gathered {
        private final Fact.Kind kind;
        private final Map<String, List<Span>> places = new LinkedHashMap<>();
        private final Map<String, String> shown = new LinkedHashMap<>();

        Gathered(Fact.Kind kind) {
            this.kind = kind;
        }

        void add(String key, String asWritten, Span place) {
            places.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
            shown.putIfAbsent(key, asWritten);
        }

        List<Span> places(String key) {
            return places.getOrDefault(key, List.of());
        }

        List<String> keys() {
            return List.copyOf(places.keySet());
        }

        String shown(String key) {
            return shown.getOrDefault(key, key);
        }

        List<Fact> facts() {
            return places.entrySet().stream()
                    .map(entry -> new Fact(kind, shown(entry.getKey()), entry.getValue())).toList();
        }
    }
}
