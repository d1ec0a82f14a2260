package org.touchstone.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.touchstone.intake.LeftOut.Why;
import org.touchstone.intake.PageBlock.Shape;

/** Leaves out what stands in the body before an article begins and after it is over. */
final class PageEnds {

    private static final int LONG_LINE = 100;
    private static final Pattern WRITER = Pattern.compile("\\s+(?:is|was|has|writes|covers|reports|works|joined"
            + "|lives|ist|est|es|è|é)\\b|, ");

    private final List<PageBlock> blocks;
    private final List<@Nullable Why> verdicts;
    private final Element body;
    private final String byline;

    /** The verdicts, null for what is kept, are changed in place. The byline tells a note about the writer. */
    PageEnds(List<PageBlock> blocks, List<@Nullable Why> verdicts, Element body, String byline) {
        this.blocks = blocks;
        this.verdicts = verdicts;
        this.body = body;
        int comma = byline.indexOf(',');
        this.byline = comma < 0 ? byline : byline.substring(0, comma);
    }

    void trim() {
        double all = prose();
        double before = 0;
        Element last = null;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (block.prose() == 0 && before > 0 && block.within(body) && PageLabels.end(block.text())) {
                cut(i, last, before > all * 0.5);
            } else if (verdicts.get(i) == null && block.prose() > 0) {
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
        Why why = blocks.get(index).text().toLowerCase(Locale.ROOT).contains("comment") ? Why.COMMENTS : Why.PROMOTION;
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
            boolean writer = !byline.isEmpty() && block.text().startsWith(byline)
                    && WRITER.matcher(block.text().substring(byline.length())).lookingAt();
            if (!line && !writer && !PageLabels.promotion(block)) {
                return;
            }
            verdicts.set(i, writer ? Why.DETAILS : block.linkShare() > 0.5 ? Why.NAVIGATION : Why.ASIDE);
        }
    }

    private double prose() {
        double prose = 0;
        for (int i = 0; i < blocks.size(); i++) {
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
