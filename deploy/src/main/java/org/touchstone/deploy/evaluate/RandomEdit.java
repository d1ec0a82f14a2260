package org.touchstone.deploy.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.deploy.evaluate.Manuscript.Word;

/** Edits a manuscript as a newsroom does between two drafts, each time otherwise. */
final class RandomEdit {

    private final Manuscripts pool;
    private final Manuscript manuscript;
    private final Random random;
    private final Set<String> known;

    RandomEdit(Manuscripts pool, Manuscript manuscript, Random random) {
        this.pool = pool;
        this.manuscript = manuscript;
        this.random = random;
        this.known = sentences(manuscript);
    }

    /** Puts copies of some sentences elsewhere, so that the text repeats itself before it is edited. */
    void repeatSome() {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String copied = String.join(" ", any().stream().map(Word::form).toList());
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                putApart(manuscript.sentence(copied));
            }
        }
    }

    /** Does one to six things to it. */
    void edit() {
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            one();
        }
        manuscript.text().removeIf(List::isEmpty);
    }

    private void one() {
        switch (random.nextInt(11)) {
            case 0, 1 -> replaceWords();
            case 2 -> takeWordsOut();
            case 3 -> putWordsIn();
            case 4 -> moveSentence();
            case 5 -> split();
            case 6 -> merge();
            case 7 -> take();
            case 8 -> putNewSentence();
            case 9 -> swapParagraphs();
            default -> restyleQuotes();
        }
    }

    private List<List<Word>> paragraph() {
        List<List<List<Word>>> filled = manuscript.text().stream().filter(one -> !one.isEmpty()).toList();
        return filled.get(random.nextInt(filled.size()));
    }

    private List<Word> any() {
        List<List<Word>> paragraph = paragraph();
        return paragraph.get(random.nextInt(paragraph.size()));
    }

    private void replaceWords() {
        List<Word> sentence = any();
        int from = random.nextInt(sentence.size());
        int to = Math.min(sentence.size(), from + 1 + random.nextInt(3));
        List<Word> around = List.copyOf(sentence.subList(Math.max(0, from - 1), Math.min(sentence.size(), to + 1)));
        for (int i = from; i < to; i++) {
            String word = pool.word(random);
            if (around.stream().noneMatch(other -> sameWord(other, word))) {
                sentence.set(i, manuscript.instead(sentence.get(i), word));
            }
        }
    }

    // of "the" put in beside "the" nobody could say which of the two is the new one
    private static boolean sameWord(Word one, String other) {
        return one.form().replaceAll("[^\\p{L}\\p{N}]", "").equalsIgnoreCase(other);
    }

    private void takeWordsOut() {
        List<Word> sentence = any();
        for (int i = 1 + random.nextInt(3); i > 0 && sentence.size() > 2; i--) {
            sentence.remove(random.nextInt(sentence.size()));
        }
    }

    private void putWordsIn() {
        List<Word> sentence = any();
        int at = random.nextInt(sentence.size() + 1);
        List<Word> around = List.copyOf(sentence.subList(Math.max(0, at - 1), Math.min(sentence.size(), at + 1)));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String word = pool.word(random);
            if (around.stream().noneMatch(other -> sameWord(other, word))) {
                sentence.add(at, manuscript.fresh(word));
            }
        }
    }

    private List<Word> take() {
        List<List<Word>> paragraph = paragraph();
        if (manuscript.words().size() < 60) {
            return List.of();
        }
        return paragraph.remove(random.nextInt(paragraph.size()));
    }

    private void put(List<Word> sentence) {
        List<List<Word>> paragraph = paragraph();
        paragraph.add(random.nextInt(paragraph.size() + 1), sentence);
    }

    // one the text has, or had, would be a copy: nobody could say which of the two is the old one
    private void putNewSentence() {
        String sentence = pool.sentence(random);
        if (!known.contains(sentence)) {
            put(manuscript.sentence(sentence));
        }
    }

    private static Set<String> sentences(Manuscript manuscript) {
        return manuscript.text().stream().flatMap(List::stream)
                .map(words -> words.stream().map(Word::form).collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    // nobody could say which of two that stand side by side was taken out
    private void putApart(List<Word> copy) {
        List<List<Word>> paragraph = paragraph();
        int at = random.nextInt(paragraph.size() + 1);
        boolean apart = (at == 0 || !alike(paragraph.get(at - 1), copy))
                && (at == paragraph.size() || !alike(paragraph.get(at), copy));
        if (apart) {
            paragraph.add(at, copy);
        }
    }

    private static boolean alike(List<Word> one, List<Word> other) {
        return one.stream().map(Word::form).toList().equals(other.stream().map(Word::form).toList());
    }

    private void moveSentence() {
        List<Word> moved = take();
        if (!moved.isEmpty()) {
            put(moved);
        }
    }

    private void split() {
        List<List<Word>> paragraph = paragraph();
        int which = random.nextInt(paragraph.size());
        List<Word> sentence = paragraph.get(which);
        if (sentence.size() < 4) {
            return;
        }
        int at = 2 + random.nextInt(sentence.size() - 3);
        var first = new ArrayList<>(sentence.subList(0, at));
        var second = new ArrayList<>(sentence.subList(at, sentence.size()));
        Word end = first.get(at - 1);
        first.set(at - 1, manuscript.instead(end, end.form().replaceAll("[,;:]$", "") + "."));
        Word begin = second.get(0);
        second.set(0, manuscript.instead(begin, begin.form().substring(0, 1).toUpperCase(Locale.ROOT)
                + begin.form().substring(1)));
        paragraph.set(which, first);
        paragraph.add(which + 1, second);
    }

    private void merge() {
        List<List<Word>> paragraph = paragraph();
        if (paragraph.size() < 2) {
            return;
        }
        int which = random.nextInt(paragraph.size() - 1);
        var both = new ArrayList<>(paragraph.get(which));
        Word end = both.get(both.size() - 1);
        both.set(both.size() - 1, manuscript.instead(end, end.form().replaceAll("[.!?]+([\"’”)]*)$", "$1") + ","));
        both.add(manuscript.fresh("and"));
        List<Word> second = paragraph.remove(which + 1);
        Word begin = second.get(0);
        both.add(manuscript.instead(begin, begin.form().substring(0, 1).toLowerCase(Locale.ROOT)
                + begin.form().substring(1)));
        both.addAll(second.subList(1, second.size()));
        paragraph.set(which, both);
    }

    private void swapParagraphs() {
        int size = manuscript.text().size();
        Collections.swap(manuscript.text(), random.nextInt(size), random.nextInt(size));
    }

    private void restyleQuotes() {
        boolean straight = random.nextBoolean();
        for (List<List<Word>> paragraph : manuscript.text()) {
            for (List<Word> sentence : paragraph) {
                sentence.replaceAll(word -> {
                    String form = straight ? word.form().replaceAll("[“”„«»]", "\"").replace('’', '\'')
                            : word.form().replaceAll("^\"", "“").replace('"', '”').replace('\'', '’');
                    return form.equals(word.form()) ? word : manuscript.instead(word, form);
                });
            }
        }
    }
}
