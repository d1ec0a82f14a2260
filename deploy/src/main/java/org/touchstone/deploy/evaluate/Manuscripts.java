package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.touchstone.language.CodePoints;
import org.touchstone.language.LanguageGuess;
import org.touchstone.language.ProseSegmenter;
import org.touchstone.language.Segments;

/** Texts to be edited at random: whatever the {@code .txt} files of a folder hold, cut into articles. */
final class Manuscripts {

    // what has no stop runs into the next sentence, and lists of such lines are no prose
    private static final Pattern STOPPED = Pattern.compile("\\p{L}.*[.!?…。！？؟।][\"'”’»)]*$");

    private final List<List<String>> texts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /**
     * @throws IllegalArgumentException when the folder holds no text of ten sentences
     */
    Manuscripts(Path folder) throws IOException {
        for (Path file : Tables.files(folder, ".txt")) {
            List<String> sentences = sentences(Files.readString(file));
            if (sentences.size() >= 10) {
                texts.add(sentences);
                sentences.forEach(sentence -> words.addAll(Arrays.asList(sentence.split(" "))));
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no text of ten sentences in " + folder);
        }
        words.removeIf(word -> !word.codePoints().allMatch(Character::isLetterOrDigit));
    }

    // a line that begins with # tells about the file
    private static List<String> sentences(String file) {
        String text = String.join("\n", file.lines().filter(line -> !line.startsWith("#")).toList())
                .replaceAll("(?<!\n)\n(?!\n)", " ").strip();
        Segments segments = new ProseSegmenter().segment(text, LanguageGuess.of(text).orElse(Locale.ROOT));
        CodePoints points = CodePoints.of(text);
        return segments.sentences().stream().map(points::slice)
                .map(sentence -> sentence.strip().replaceAll("[\\s\\p{Z}]+", " "))
                .filter(sentence -> STOPPED.matcher(sentence).find()).toList();
    }

    /** An article of 10 to 60 sentences that follow each other in one of the texts, in paragraphs of one to five. */
    Manuscript any(Random random) {
        List<String> text = texts.get(random.nextInt(texts.size()));
        int size = Math.min(text.size(), 10 + random.nextInt(51));
        int from = random.nextInt(text.size() - size + 1);
        var manuscript = new Manuscript();
        int left = 0;
        for (String sentence : text.subList(from, from + size)) {
            if (left == 0) {
                manuscript.addParagraph();
                left = manuscript.paragraphs() == 1 ? 1 : 1 + random.nextInt(5);
            }
            manuscript.addSentence(sentence);
            left--;
        }
        return manuscript;
    }

    /** A sentence of some text. */
    String sentence(Random random) {
        List<String> text = texts.get(random.nextInt(texts.size()));
        return text.get(random.nextInt(text.size()));
    }

    /** A word of some text. */
    String word(Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /** The texts that are there. */
    int size() {
        return texts.size();
    }
}
