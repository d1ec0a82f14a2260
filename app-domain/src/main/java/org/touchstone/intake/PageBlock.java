package org.touchstone.intake;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.touchstone.intake.LeftOut.Why;

/**
 * A stretch of a page's text without a block element in it.
 *
 * @param text the text, single line ends kept
 * @param linked how many of its letters are links
 * @param element the element it stands in
 * @param shape what it looks like
 * @param suspected what the signs around it say it is, or null when they say nothing against it
 * @param source the element that bears those signs
 */
record PageBlock(String text, int linked, Element element, Shape shape, @Nullable Why suspected,
        @Nullable Element source) {

    enum Shape {
        PARAGRAPH, HEADING, ITEM, CAPTION
    }

    /** The share of its letters that are links, 0 to 1. */
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** How much prose it is, in letters; an ideograph counts for two. 0 for captions, headings, lines and links. */
    double prose() {
        if (shape == Shape.CAPTION || shape == Shape.HEADING || linkShare() > 0.5) {
            return 0;
        }
        long wide = text.codePoints().filter(c -> Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF).count();
        long length = text.length() + wide;
        boolean code = element.normalName().equals("pre");
        boolean ended = ".!?”\"»。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
        return length >= 80 || code || length > 25 && ended ? Math.min(length, 1_000) * (1 - linkShare()) : 0;
    }

    /** Whether it stands in an element. */
    boolean within(Element of) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == of) {
                return true;
            }
        }
        return false;
    }
}
