package org.touchstone.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.touchstone.intake.LeftOut.Why;
import org.touchstone.intake.PageBlock.Shape;

/** Leaves out what stands in the body before an article begins and after it is over. */
final class PageEnds {

    private static final int LONG_LINE = 100;

    private final List<PageBlock> blocks;
    private final List<@Nullable Why> verdicts;
    private final Element body;

    /** The verdicts, null for what is kept, are changed in place. */
    PageEnds(List<PageBlock> blocks, List<@Nullable Why> verdicts, Element body) {
        this.blocks = blocks;
        this.verdicts = verdicts;
        this.body = body;
    }

    void trim() {
        double all = prose(0, blocks.size());
        double before = 0;
        Element last = null;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (verdicts.get(i) != null) {
                continue;
            }
            if (block.prose() == 0 && PageLabels.end(block.text()) && before > 0) {
                cut(i, last, before > all * 0.5);
            }
            if (verdicts.get(i) == null && block.prose() > 0) {
                before += block.prose();
                last = block.element();
            }
        }
        trimStart();
        trimEnd();
    }

    /**
     * Leaves out the section that a line such as "Related stories" heads: the largest element around it that holds no
     * paragraph before it. A line that stands by itself among the paragraphs ends the article when most of it has been.
     */
    private void cut(int index, @Nullable Element last, boolean late) {
        Element section = blocks.get(index).element();
        while (section.parent() != null && section != body && section.parent() != body
                && (last == null || !contains(section.parent(), last))) {
            section = section.parent();
        }
        boolean alone = index + 1 >= blocks.size() || !blocks.get(index + 1).within(section);
        Why why = blocks.get(index).text().toLowerCase().contains("comment") ? Why.COMMENTS : Why.PROMOTION;
        verdicts.set(index, why);
        for (int i = index + 1; i < blocks.size(); i++) {
            boolean inside = blocks.get(i).within(section);
            boolean linked = alone && !late && blocks.get(i).linkShare() > 0.5;
            if (!inside && !linked && !(alone && late)) {
                break;
            }
            if (verdicts.get(i) == null) {
                verdicts.set(i, why);
            }
        }
    }

    /** Short lines before the first paragraph: date, place, writer, sharing. */
    private void trimStart() {
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (verdicts.get(i) != null || block.shape() == Shape.CAPTION) {
                continue;
            }
            boolean line = block.prose() == 0 && block.text().length() < LONG_LINE
                    && block.shape() != Shape.HEADING;
            if (!line && !PageLabels.detail(block.text()) || block.prose() >= LONG_LINE) {
                return;
            }
            if (line || block.text().length() < LONG_LINE) {
                verdicts.set(i, Why.DETAILS);
            }
        }
    }

    /** Lines and headings after the last paragraph. */
    private void trimEnd() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            PageBlock block = blocks.get(i);
            if (verdicts.get(i) != null || block.shape() == Shape.CAPTION) {
                continue;
            }
            boolean line = block.prose() == 0 && block.text().length() < LONG_LINE && block.shape() != Shape.ITEM;
            if (!line) {
                return;
            }
            verdicts.set(i, block.linkShare() > 0.5 ? Why.NAVIGATION : Why.ASIDE);
        }
    }

    private double prose(int from, int to) {
        double prose = 0;
        for (int i = from; i < to; i++) {
            prose += verdicts.get(i) == null ? blocks.get(i).prose() : 0;
        }
        return prose;
    }

    private static boolean contains(Element element, Element other) {
        for (Element at = other; at != null; at = at.parent()) {
            if (at == element) {
                return true;
            }
        }
        return false;
    }
}
