package org.touchstone.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.touchstone.intake.PdfLine.Glyph;

/**
 * Puts the glyphs of a page into lines, the lines into blocks and the blocks into reading order. Blocks are ordered as
 * Breuel (2003) has it: what stands above comes first where they share a column; a column on the left comes before one
 * on the right, unless something between them spans both.
 */
final class PdfLayout {

    private static final int MOST_BLOCKS = 400;

    private PdfLayout() {
    }

    /** Lines that belong together: one column, one size, even distances. */
    record Block(List<PdfLine> lines) {

        float left() {
            return (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        }

        float right() {
            return (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        }

        float top() {
            return lines.get(0).base() - lines.get(0).size();
        }

        float bottom() {
            return lines.get(lines.size() - 1).base();
        }

        float size() {
            return (float) lines.stream().mapToDouble(PdfLine::size).average().orElse(0);
        }

        boolean sharesColumn(Block other) {
            return Math.min(right(), other.right()) - Math.max(left(), other.left()) > 1;
        }
    }

    /** The blocks of a page in reading order, some lines aside. */
    static List<Block> blocks(List<PdfLine> lines, Set<PdfLine> aside) {
        List<Block> blocks = chain(lines.stream().filter(l -> !aside.contains(l)).toList());
        return blocks.size() > MOST_BLOCKS ? blocks : order(blocks);
    }

    /** Glyphs of a common base line, parted where a column gap opens. */
    static List<PdfLine> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::base).thenComparingDouble(Glyph::left));
        List<List<Glyph>> rows = new ArrayList<>();
        for (Glyph glyph : sorted) {
            List<Glyph> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (row != null && sameRow(row, glyph)) {
                row.add(glyph);
            } else {
                rows.add(new ArrayList<>(List.of(glyph)));
            }
        }
        List<PdfLine> lines = new ArrayList<>();
        for (List<Glyph> row : rows) {
            row.sort(Comparator.comparingDouble(Glyph::left));
            int start = 0;
            float end = row.get(0).right();
            for (int i = 1; i < row.size(); i++) {
                Glyph glyph = row.get(i);
                float em = Math.max(glyph.size(), row.get(i - 1).size());
                if (glyph.left() - end > em * 1.1f && !glyph.text().isBlank()) {
                    add(lines, row.subList(start, i));
                    start = i;
                }
                end = glyph.text().isBlank() ? end : Math.max(end, glyph.right());
            }
            add(lines, row.subList(start, row.size()));
        }
        return lines;
    }

    private static boolean sameRow(List<Glyph> row, Glyph glyph) {
        Glyph last = row.get(row.size() - 1);
        Glyph first = row.get(0);
        float size = Math.max(Math.min(last.size(), glyph.size()), 1);
        return glyph.base() - last.base() <= size * 0.25f
                && glyph.base() - first.base() <= Math.max(first.size(), glyph.size()) * 0.5f;
    }

    private static void add(List<PdfLine> lines, List<Glyph> glyphs) {
        List<Glyph> bare = new ArrayList<>(glyphs);
        while (!bare.isEmpty() && bare.get(0).text().isBlank()) {
            bare.remove(0);
        }
        while (!bare.isEmpty() && bare.get(bare.size() - 1).text().isBlank()) {
            bare.remove(bare.size() - 1);
        }
        if (!bare.isEmpty()) {
            PdfLine line = PdfLine.of(bare);
            if (!line.text().isEmpty()) {
                lines.add(line);
            }
        }
    }

    /** Chains each line to the one below it where no other competes for the place. */
    private static List<Block> chain(List<PdfLine> lines) {
        int[] below = new int[lines.size()];
        int[] above = new int[lines.size()];
        Arrays.fill(above, -1);
        for (int i = 0; i < lines.size(); i++) {
            below[i] = neighbour(lines, i);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (below[i] >= 0) {
                above[below[i]] = above[below[i]] == -1 ? i : -2;
            }
        }
        List<Block> blocks = new ArrayList<>();
        boolean[] taken = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (!taken[i]) {
                List<PdfLine> block = new ArrayList<>();
                for (int at = i; at >= 0 && !taken[at] && (at == i || above[at] >= 0); at = below[at]) {
                    taken[at] = true;
                    block.add(lines.get(at));
                }
                blocks.add(new Block(block));
            }
        }
        return blocks;
    }

    /** The one line next below, near, of the same size and in the same column; -1 when there is none, or several. */
    private static int neighbour(List<PdfLine> lines, int of) {
        PdfLine line = lines.get(of);
        int found = -1;
        for (int i = of + 1; i < lines.size(); i++) {
            PdfLine other = lines.get(i);
            float distance = other.base() - line.base();
            if (distance > line.size() * 2.2f || found >= 0 && other.base() > lines.get(found).base()
                    + line.size() * 0.4f) {
                break;
            }
            if (distance > line.size() * 0.4f && line.overlap(other) > Math.min(line.width(), other.width()) * 0.1f) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        if (found < 0) {
            return -1;
        }
        float ratio = line.size() / Math.max(lines.get(found).size(), 0.1f);
        return ratio > 0.85f && ratio < 1.18f ? found : -1;
    }

    private static List<Block> order(List<Block> blocks) {
        int n = blocks.size();
        boolean[][] before = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                before[a][b] = a != b && before(blocks, a, b);
            }
        }
        List<Block> ordered = new ArrayList<>();
        boolean[] done = new boolean[n];
        for (int k = 0; k < n; k++) {
            int next = -1;
            int fewest = Integer.MAX_VALUE;
            for (int b = 0; b < n; b++) {
                if (!done[b]) {
                    int waiting = 0;
                    for (int a = 0; a < n; a++) {
                        waiting += !done[a] && before[a][b] ? 1 : 0;
                    }
                    if (waiting < fewest || waiting == fewest && upperLeft(blocks.get(b), blocks.get(next))) {
                        fewest = waiting;
                        next = b;
                    }
                }
            }
            done[next] = true;
            ordered.add(blocks.get(next));
        }
        return ordered;
    }

    private static boolean upperLeft(Block one, Block other) {
        return one.top() < other.top() - 1 || Math.abs(one.top() - other.top()) <= 1 && one.left() < other.left();
    }

    private static boolean before(List<Block> blocks, int a, int b) {
        Block one = blocks.get(a);
        Block other = blocks.get(b);
        if (one.sharesColumn(other)) {
            return one.top() < other.top();
        }
        if (one.right() > other.left() + 1) {
            return false;
        }
        for (Block between : blocks) {
            boolean spans = between != one && between != other && between.sharesColumn(one)
                    && between.sharesColumn(other);
            float upper = Math.min(one.top(), other.top());
            float lower = Math.max(one.top(), other.top());
            if (spans && between.top() > upper && between.top() < lower) {
                return false;
            }
        }
        return true;
    }
}
