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
}
