package org.touchstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.language.Segmenter;
import org.touchstone.language.Segments;

/**
 * As simple as it can be, so that tests of the model do not depend on how well sentences are told apart: a line is a
 * paragraph, and a sentence ends with a full stop, question or exclamation mark before a blank.
 */
public class LineSegmenter implements Segmenter {

    @Override
    public Segments segment(String text, Locale language) {
        List<Integer> paragraphs = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        int last = 0;
        for (int i = 0; i <= points.length; i++) {
            boolean lineEnds = i == points.length || points[i] == '\n';
            if (i < points.length && !Segments.isBlank(points[i])) {
                last = i + 1;
            } else if (last > 0 && (lineEnds || stop(points[last - 1]))) {
                add(sentences, last);
                if (lineEnds) {
                    add(paragraphs, last);
                }
            }
        }
        return Segments.restore(text, array(paragraphs), array(sentences), paragraphs.isEmpty() ? new int[0]
                : new int[] {0});
    }

    private static boolean stop(int point) {
        return point == '.' || point == '?' || point == '!' || point == '。';
    }

    private static void add(List<Integer> ends, int end) {
        if (ends.isEmpty() || ends.get(ends.size() - 1) < end) {
            ends.add(end);
        }
    }

    private static int[] array(List<Integer> ends) {
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
