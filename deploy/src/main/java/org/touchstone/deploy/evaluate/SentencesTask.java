package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.language.CodePoints;
import org.touchstone.language.LanguageGuess;
import org.touchstone.language.ProseSegmenter;

/**
 * F1 of sentence ends on raw text made of CoNLL-U files: words with the blanks SpaceAfter tells of, an empty line where
 * a paragraph or document begins. Also without paragraphs, where documents only are kept apart. The baseline ends a
 * sentence at every stop before a blank and a capital, and at every line end.
 */
final class SentencesTask implements Task {

    private static final Pattern SIMPLE = Pattern.compile("[.!?][\"')\u2019\u201D]*(?=\\s+[\"'(\u201C]?\\p{Lu})"
            + "|\\S(?=\n|$)");

    @Override
    public Outcome measure(Path folder, Map<String, String> options) throws IOException {
        Counts full = new Counts();
        Counts flat = new Counts();
        Counts simple = new Counts();
        List<Path> files = Tables.files(folder, ".conllu");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no .conllu file in " + folder);
        }
        for (Path file : files) {
            RawText text = RawText.read(Files.readAllLines(file), true);
            Locale language = LanguageGuess.of(text.text()).orElse(Locale.ROOT);
            System.out.println(file.getFileName() + ": " + text.ends().size() + " sentences, language " + language);
            full.add(text.ends(), ends(text.text(), language));
            RawText joined = RawText.read(Files.readAllLines(file), false);
            flat.add(joined.ends(), ends(joined.text(), language));
            simple.add(text.ends(), simple(text.text()));
        }
        Map<String, Double> also = new TreeMap<>();
        also.put("precision", full.precision());
        also.put("recall", full.recall());
        also.put("F1 without paragraphs", flat.f1());
        return new Outcome("F1", full.f1(), Map.of("stop and capital", simple.f1()), also, full.gold);
    }

    private static Set<Integer> ends(String text, Locale language) {
        Set<Integer> ends = new HashSet<>();
        for (int end : new ProseSegmenter().segment(text, language).sentenceEnds()) {
            ends.add(end);
        }
        return ends;
    }

    private static Set<Integer> simple(String text) {
        CodePoints offsets = CodePoints.of(text);
        Set<Integer> ends = new HashSet<>();
        Matcher stops = SIMPLE.matcher(text);
        while (stops.find()) {
            ends.add(offsets.fromUtf16(stops.end()));
        }
        return ends;
    }

    private static final class Counts {
        private int gold;
        private int found;
        private int both;

        void add(Set<Integer> goldEnds, Set<Integer> foundEnds) {
            gold += goldEnds.size();
            found += foundEnds.size();
            both += (int) foundEnds.stream().filter(goldEnds::contains).count();
        }

        double precision() {
            return found == 0 ? 0 : (double) both / found;
        }

        double recall() {
            return gold == 0 ? 0 : (double) both / gold;
        }

        double f1() {
            return gold + found == 0 ? 0 : 2.0 * both / (gold + found);
        }
    }

    /** Running text and, in code points, the ends of its sentences. */
    private record RawText(String text, Set<Integer> ends) {

        static RawText read(List<String> lines, boolean paragraphs) {
            StringBuilder text = new StringBuilder();
            Set<Integer> ends = new HashSet<>();
            String between = "";
            int covered = 0;
            for (String line : lines) {
                if (line.startsWith("# newdoc") || paragraphs && line.startsWith("# newpar")) {
                    between = text.isEmpty() ? "" : "\n\n";
                } else if (line.isBlank()) {
                    ends.add(text.codePointCount(0, text.length()));
                    covered = 0;
                } else if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    String[] range = cells[0].split("-");
                    boolean empty = cells[0].contains(".");
                    if (!empty && Integer.parseInt(range[0]) > covered) {
                        text.append(between).append(cells[1]);
                        between = cells[9].contains("SpaceAfter=No") ? "" : " ";
                        covered = Integer.parseInt(range[range.length - 1]);
                    }
                }
            }
            return new RawText(text.toString(), ends);
        }
    }
}
