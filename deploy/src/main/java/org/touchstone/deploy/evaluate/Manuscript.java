package org.touchstone.deploy.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.language.Span;

/** A text whose every word has an identity that it keeps through all edits; a word put for another remembers it. */
final class Manuscript {

    /**
     * A word with the signs that cling to it.
     *
     * @param identity no other word ever has it
     * @param origin the identity of the word it took the place of, or its own
     */
    record Word(int identity, int origin, String form) {
    }

    /** A rendered manuscript: its text, and where each word stands in it, in code points. */
    record Rendered(String text, Map<Word, Span> places) {
    }

    private final List<List<List<Word>>> paragraphs = new ArrayList<>();
    private int last;

    void addParagraph() {
        paragraphs.add(new ArrayList<>());
    }

    void addSentence(String sentence) {
        paragraphs.get(paragraphs.size() - 1).add(sentence(sentence));
    }

    /** The same words, none of which has been there before. */
    List<Word> sentence(String text) {
        var words = new ArrayList<Word>();
        for (String form : text.split(" ")) {
            words.add(fresh(form));
        }
        return words;
    }

    /** A word that was not there. */
    Word fresh(String form) {
        last++;
        return new Word(last, last, form);
    }

    /** A word put in the place of another. */
    Word instead(Word of, String form) {
        last++;
        return new Word(last, of.origin(), form);
    }

    int paragraphs() {
        return paragraphs.size();
    }

    /** The paragraphs, sentences and words, to be changed. */
    List<List<List<Word>>> text() {
        return paragraphs;
    }

    /** All words in the order of reading. */
    List<Word> words() {
        return paragraphs.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }

    Rendered rendered() {
        var text = new StringBuilder();
        var places = new LinkedHashMap<Word, Span>();
        int at = 0;
        for (List<List<Word>> paragraph : paragraphs) {
            String between = text.isEmpty() ? "" : "\n\n";
            for (List<Word> sentence : paragraph) {
                for (Word word : sentence) {
                    text.append(between).append(word.form());
                    at += between.length();
                    int length = word.form().codePointCount(0, word.form().length());
                    places.put(word, new Span(at, at + length));
                    at += length;
                    between = " ";
                }
            }
        }
        return new Rendered(text.toString(), places);
    }
}
