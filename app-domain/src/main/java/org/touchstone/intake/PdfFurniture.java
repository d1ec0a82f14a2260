package org.touchstone.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells running heads, running feet and page numbers from the text of a printed page. */
final class PdfFurniture {

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)^[\\s\\-–—|.·]*(?:(?:page|seite|p\\.|pág\\.|página|pagina)\\s*)?(?:\\d{1,4}|[ivxlc]{1,6})"
                    + "(?:\\s*(?:/|of|von|de|di|sur|van)\\s*\\d{1,4})?[\\s\\-–—|.·]*$");
    private static final float MARGIN = 0.13f;
    private static final int LINES_AT_AN_EDGE = 3;

    private final Map<String, Set<Integer>> pages = new HashMap<>();
    private int count;

    /** Looks at a page before any is judged. */
    void see(List<PdfLine> lines, float height, int page) {
        count++;
        for (PdfLine line : edges(lines, height)) {
            pages.computeIfAbsent(key(line), k -> new HashSet<>()).add(page);
        }
    }

    /** The lines of a page that are furniture. */
    Set<PdfLine> of(List<PdfLine> lines, float height) {
        Set<PdfLine> furniture = new LinkedHashSet<>();
        for (PdfLine line : edges(lines, height)) {
            boolean margin = line.base() < height * MARGIN || line.base() > height * (1 - MARGIN);
            boolean number = margin && NUMBER.matcher(line.text()).matches();
            int seen = pages.getOrDefault(key(line), Set.of()).size();
            // heads of left and right pages may differ, so a third of the pages is enough
            if (number || seen >= 2 && seen * 3 >= count && (margin || seen >= 3)) {
                furniture.add(line);
            }
        }
        return furniture;
    }

    /** The lines nearest to the upper and lower edge. */
    private static List<PdfLine> edges(List<PdfLine> lines, float height) {
        List<PdfLine> sorted = new ArrayList<>(lines);
        sorted.sort((a, b) -> Float.compare(a.base(), b.base()));
        List<PdfLine> edges = new ArrayList<>();
        int rows = 0;
        for (int i = 0; i < sorted.size() && rows <= LINES_AT_AN_EDGE; i++) {
            rows += i == 0 || sorted.get(i).base() - sorted.get(i - 1).base() > 3 ? 1 : 0;
            if (rows <= LINES_AT_AN_EDGE && sorted.get(i).base() < height * 0.25f) {
                edges.add(sorted.get(i));
            }
        }
        rows = 0;
        for (int i = sorted.size() - 1; i >= 0 && rows <= LINES_AT_AN_EDGE; i--) {
            rows += i == sorted.size() - 1 || sorted.get(i + 1).base() - sorted.get(i).base() > 3 ? 1 : 0;
            if (rows <= LINES_AT_AN_EDGE && sorted.get(i).base() > height * 0.75f) {
                edges.add(sorted.get(i));
            }
        }
        return edges;
    }

    /** What a line says with its numbers unsaid, and about where. */
    private static String key(PdfLine line) {
        return Math.round(line.base() / 6) + "|" + line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }
}
