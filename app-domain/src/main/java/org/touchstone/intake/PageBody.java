package org.touchstone.intake;

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

/**
 * Finds the article's body: every block of text speaks for or against the elements it stands in, and the element with
 * the best sum is the body.
 */
final class PageBody {

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
        long letters = blocks.stream().mapToLong(b -> b.text().length()).sum();
        if (letters < 200) {
            List<PageBlock> all = PageBlocks.of(page.body(), false);
            blocks = all.size() > blocks.size() ? all : blocks;
        }
        Set<Element> pardoned = pardoned(blocks);
        Element body = best(blocks, pardoned);
        Manuscript manuscript = new Manuscript();
        for (PageBlock block : blocks) {
            Why why = within(block.element(), body) ? why(block, pardoned) : outside(block);
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

    /** Signs on elements that hold much of the page's prose are wrong. */
    private static Set<Element> pardoned(List<PageBlock> blocks) {
        Map<Element, Double> suspected = new IdentityHashMap<>();
        double all = 0;
        for (PageBlock block : blocks) {
            double prose = Math.max(0, worth(block));
            all += prose;
            if (block.source() != null) {
                suspected.merge(block.source(), prose, Double::sum);
            }
        }
        Set<Element> pardoned = new HashSet<>();
        for (Map.Entry<Element, Double> entry : suspected.entrySet()) {
            if (entry.getValue() > all * 0.4) {
                pardoned.add(entry.getKey());
            }
        }
        return pardoned;
    }

    private Element best(List<PageBlock> blocks, Set<Element> pardoned) {
        Map<Element, Double> sums = new IdentityHashMap<>();
        for (PageBlock block : blocks) {
            double worth = suspected(block, pardoned) != null ? -Math.min(80, block.text().length()) * 0.5 : worth(block);
            for (Element at = block.element(); at != null; at = at.parent()) {
                sums.merge(at, worth, Double::sum);
            }
        }
        Element best = page.body();
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Element, Double> entry : sums.entrySet()) {
            boolean better = entry.getValue() > most + 1e-9
                    || Math.abs(entry.getValue() - most) <= 1e-9 && within(entry.getKey(), best);
            if (better) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    /** How much a block speaks for being prose of the article, in letters. */
    private static double worth(PageBlock block) {
        int length = block.text().length();
        if (block.linkShare() > 0.5) {
            return -Math.min(length, 100) * 0.6;
        }
        if (block.shape() == Shape.CAPTION || block.shape() == Shape.HEADING) {
            return 0;
        }
        boolean sentence = length >= 60 || length > 20 && ".!?”\"".indexOf(block.text().charAt(length - 1)) >= 0;
        return sentence ? Math.min(length, 800) * (1 - block.linkShare()) : -15;
    }

    private @Nullable Why suspected(PageBlock block, Set<Element> pardoned) {
        return block.source() != null && pardoned.contains(block.source()) ? null : block.suspected();
    }

    private @Nullable Why why(PageBlock block, Set<Element> pardoned) {
        Why suspected = suspected(block, pardoned);
        if (suspected != null) {
            return suspected;
        }
        if (block.linkShare() > 0.8 && block.shape() != Shape.CAPTION && block.text().length() < 200) {
            return Why.NAVIGATION;
        }
        String letters = Prose.letters(block.text());
        if (block.shape() == Shape.HEADING && letters.equals(Prose.letters(details.headline()))) {
            return Why.DETAILS;
        }
        if (!details.byline().isEmpty() && block.text().length() < 120
                && letters.endsWith(Prose.letters(details.byline())) && !described.contains(letters)) {
            return Why.DETAILS;
        }
        return null;
    }

    private static Why outside(PageBlock block) {
        Why suspected = block.suspected();
        return suspected != null ? suspected : block.linkShare() > 0.5 ? Why.NAVIGATION : Why.ASIDE;
    }

    private static boolean within(@Nullable Element element, Element of) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == of) {
                return true;
            }
        }
        return false;
    }
}
