package org.touchstone.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.touchstone.intake.LeftOut.Why;
import org.touchstone.intake.PageBlock.Shape;
import org.touchstone.intake.Unreadable.Reason;

/**
 * Finds the article's body. Every block of text speaks, by its length and its links, for or against the elements it
 * stands in; the element with the best sum is the body. Within it, what bears signs of something else, the lines a site
 * adds, and what follows the end of the article are left out.
 */
final class PageBody {

    /** The share of a page's prose from which on a sign on its element is taken for a mistake. */
    private static final double WEAK_SIGN = 0.4;
    private static final double STRONG_SIGN = 0.9;
    /** No article is a list or a table and nothing else. */
    private static final Set<String> PARTS = Set.of("table", "tbody", "tr", "ul", "ol", "dl", "li", "dd", "p", "pre",
            "blockquote", "figure");
    private static final long MOST_ON_A_PAGE = 4L * DocumentReader.MOST_TEXT;
    private static final double NARROWER = 0.9;

    private final Document page;
    private final Details details;
    private final String described;

    PageBody(Document page, Details details, String described) {
        this.page = page;
        this.details = details;
        this.described = Prose.letters(described);
    }

    Manuscript read() throws Unreadable {
        List<PageBlock> blocks = PageBlocks.of(page.body(), true);
        if (blocks.stream().mapToLong(b -> b.text().length()).sum() > MOST_ON_A_PAGE) {
            throw new Unreadable(Reason.TOO_LONG, DocumentReader.MOST_TEXT);
        }
        if (blocks.stream().mapToDouble(PageBlock::prose).sum() < 200) {
            List<PageBlock> all = PageBlocks.of(page.body(), false);
            blocks = all.size() > blocks.size() ? all : blocks;
        }
        Set<Element> pardoned = pardoned(blocks);
        Element body = best(blocks, pardoned);
        List<@Nullable Why> verdicts = new ArrayList<>();
        for (PageBlock block : blocks) {
            verdicts.add(block.within(body) ? within(block, pardoned) : outside(block));
        }
        List<@Nullable Why> untrimmed = new ArrayList<>(verdicts);
        new PageEnds(blocks, verdicts, body, details.byline()).trim();
        if (nothingLeft(blocks, verdicts)) {
            verdicts = nothingLeft(blocks, untrimmed) ? unsigned(blocks) : untrimmed;
        }
        Manuscript manuscript = new Manuscript();
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            Why why = verdicts.get(i);
            if (why != null && headline(block)) {
                continue;
            }
            if (why != null) {
                manuscript.leftOut(block.text(), why);
            } else if (block.shape() == Shape.CAPTION) {
                manuscript.caption(block.text());
            } else {
                manuscript.paragraph(block.text());
            }
        }
        return manuscript;
    }

    private static boolean nothingLeft(List<PageBlock> blocks, List<@Nullable Why> verdicts) {
        for (int i = 0; i < blocks.size(); i++) {
            if (verdicts.get(i) == null && blocks.get(i).shape() != Shape.CAPTION) {
                return false;
            }
        }
        return true;
    }

    /** Of a page without an article, what nothing speaks against. */
    private static List<@Nullable Why> unsigned(List<PageBlock> blocks) {
        List<@Nullable Why> verdicts = new ArrayList<>();
        blocks.forEach(b -> verdicts.add(b.suspected()));
        return verdicts;
    }

    /** Signs on elements that hold much of the page's prose are mistakes. */
    private static Set<Element> pardoned(List<PageBlock> blocks) {
        Map<Element, Double> suspected = new IdentityHashMap<>();
        double all = 0;
        for (PageBlock block : blocks) {
            all += block.prose();
            if (block.source() != null) {
                suspected.merge(block.source(), block.prose(), Double::sum);
            }
        }
        Set<Element> pardoned = new HashSet<>();
        for (PageBlock block : blocks) {
            if (block.source() != null) {
                boolean strong = block.suspected() == Why.COMMENTS || PageSigns.byTag(block.source());
                if (suspected.get(block.source()) > all * (strong ? STRONG_SIGN : WEAK_SIGN)) {
                    pardoned.add(block.source());
                }
            }
        }
        return pardoned;
    }

    private Element best(List<PageBlock> blocks, Set<Element> pardoned) {
        Map<Element, Double> sums = new IdentityHashMap<>();
        Map<Element, Double> prose = new IdentityHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            double worth = worth(blocks, i, pardoned);
            for (Element at = blocks.get(i).element(); at != null; at = at.parent()) {
                sums.merge(at, worth, Double::sum);
                prose.merge(at, Math.max(worth, 0), Double::sum);
            }
        }
        Element best = page.body();
        for (Map.Entry<Element, Double> entry : sums.entrySet()) {
            double more = entry.getValue() - sums.getOrDefault(best, 0.0);
            boolean inside = best.equals(entry.getKey()) || entry.getKey().parents().contains(best);
            if (more > 1e-9 || more > -1e-9 && inside) {
                best = entry.getKey();
            }
        }
        Element narrowed = narrowed(best, prose);
        while (PARTS.contains(narrowed.normalName()) && narrowed.parent() != null) {
            narrowed = narrowed.parent();
        }
        return narrowed;
    }

    /** A child that holds nearly all the prose is the better body: what it leaves behind is beside the article. */
    private static Element narrowed(Element best, Map<Element, Double> prose) {
        Element at = best;
        boolean narrower = true;
        while (narrower) {
            narrower = false;
            for (Element child : at.children()) {
                if (prose.getOrDefault(child, 0.0) > prose.getOrDefault(at, 0.0) * NARROWER) {
                    at = child;
                    narrower = true;
                    break;
                }
            }
        }
        return at;
    }

    /** How much a block speaks for the elements around it, in letters. */
    private double worth(List<PageBlock> blocks, int index, Set<Element> pardoned) {
        PageBlock block = blocks.get(index);
        if (suspected(block, pardoned) != null) {
            return -Math.min(80, block.text().length()) * 0.5;
        }
        if (block.linkShare() > 0.5) {
            return -Math.min(block.text().length(), 100) * 0.6;
        }
        double prose = block.prose();
        if (described.length() > 400 && described.contains(Prose.letters(block.text()))) {
            return prose * 2;
        }
        if (block.shape() == Shape.ITEM || teaser(blocks, index)) {
            // short texts with a link to more of them
            prose *= Math.max(0, 1 - 4 * Math.max(block.linkShare(), teaser(blocks, index) ? 0.2 : 0));
        }
        boolean alone = (index == 0 || blocks.get(index - 1).prose() == 0)
                && (index + 1 == blocks.size() || blocks.get(index + 1).prose() == 0);
        return alone && prose < 400 ? prose * 0.4 : prose;
    }

    /** Whether a headline that is a link stands right above. */
    private static boolean teaser(List<PageBlock> blocks, int index) {
        for (int i = index - 1; i >= Math.max(0, index - 2); i--) {
            PageBlock above = blocks.get(i);
            if (above.prose() > 0) {
                return false;
            }
            if (above.shape() == Shape.HEADING && above.linkShare() > 0.5) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Why suspected(PageBlock block, Set<Element> pardoned) {
        return block.source() != null && pardoned.contains(block.source()) ? null : block.suspected();
    }

    private @Nullable Why within(PageBlock block, Set<Element> pardoned) {
        Why suspected = suspected(block, pardoned);
        if (suspected != null || block.shape() == Shape.CAPTION) {
            return suspected;
        }
        if (block.linkShare() > 0.8 && block.text().length() < 200 && block.shape() != Shape.HEADING) {
            return Why.NAVIGATION;
        }
        if (PageLabels.label(block.text()) || PageLabels.promotion(block)) {
            return Why.PROMOTION;
        }
        String letters = Prose.letters(block.text());
        boolean byline = !details.byline().isEmpty() && block.text().length() < 120
                && letters.endsWith(Prose.letters(details.byline())) && !described.contains(letters);
        return byline || headline(block) ? Why.DETAILS : null;
    }

    /** Whether it is the headline, which stands on top anyway. */
    private boolean headline(PageBlock block) {
        return block.text().length() < 2 * details.headline().length() + 10
                && Prose.letters(block.text()).equals(Prose.letters(details.headline()));
    }

    private static Why outside(PageBlock block) {
        Why suspected = block.suspected();
        return suspected != null ? suspected : block.linkShare() > 0.5 ? Why.NAVIGATION : Why.ASIDE;
    }
}
