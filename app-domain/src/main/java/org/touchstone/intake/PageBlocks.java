package org.touchstone.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.touchstone.intake.LeftOut.Why;

/** Cuts a page into blocks of text in the order they are read. */
final class PageBlocks implements NodeVisitor {

    private static final Set<String> NO_TEXT = Set.of("script", "style", "noscript", "template", "iframe", "svg",
            "object",
            "embed", "applet", "head", "input", "textarea", "option", "select", "audio", "video", "canvas", "map",
                    "math",
            "datalist", "link", "meta");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private record Sign(Element element, Why why) {
    }

    private final List<PageBlock> blocks = new ArrayList<>();
    private final Deque<Sign> signs = new ArrayDeque<>();
    private final Deque<Element> captions = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean heedHidden;
    private @Nullable Element silent;
    private @Nullable Element owner;
    private int links;
    private int linked;
    private int breaks;

    private PageBlocks(boolean heedHidden) {
        this.heedHidden = heedHidden;
    }

    /** The blocks of a page; what is hidden is no text, unless that is not to be heeded. */
    static List<PageBlock> of(Element body, boolean heedHidden) {
        PageBlocks collector = new PageBlocks(heedHidden);
        body.traverse(collector);
        collector.flush();
        return collector.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (silent != null) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (silent == node) {
            silent = null;
            return;
        }
        if (silent != null || !(node instanceof Element element)) {
            return;
        }
        if (boundary(element)) {
            flush();
        }
        if (!signs.isEmpty() && signs.peek().element == element) {
            flush();
            signs.pop();
        }
        if (!captions.isEmpty() && captions.peek() == element) {
            flush();
            captions.pop();
        }
        if (element.normalName().equals("a")) {
            links--;
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
            text.append(text.length() > 0 ? " " : "");
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (NO_TEXT.contains(tag) || heedHidden && PageSigns.hidden(element)) {
            silent = element;
            return;
        }
        if (boundary(element)) {
            flush();
        }
        Why against = PageSigns.against(element);
        if (against != null && !boundary(element) && text.length() > 0 && element.children().isEmpty()) {
            // words within a sentence
            against = null;
        }
        if (against != null) {
            flush();
            signs.push(new Sign(element, against));
        }
        if (PageSigns.caption(element)) {
            flush();
            captions.push(element);
        }
        if (tag.equals("br")) {
            breaks++;
        } else if (tag.equals("a")) {
            links++;
        }
    }

    private void append(TextNode node) {
        String words = node.getWholeText();
        if (breaks > 0 && !words.isBlank()) {
            if (breaks > 1) {
                flush();
            } else if (text.length() > 0) {
                trimEnd();
                text.append('\n');
            }
            breaks = 0;
        }
        if (owner == null && !words.isBlank()) {
            owner = block(node);
        }
        boolean asIs = owner != null && owner.normalName().equals("pre");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (asIs && c == '\n' && text.length() > 0) {
                text.append('\n');
            } else if (blank) {
                int last = text.length() - 1;
                if (last >= 0 && text.charAt(last) != ' ' && text.charAt(last) != '\n') {
                    text.append(' ');
                }
            } else {
                text.append(c);
                linked += links > 0 ? 1 : 0;
            }
        }
    }

    private void trimEnd() {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void flush() {
        breaks = 0;
        String whole = Prose.bare(Prose.storableFrom(text.toString()));
        if (!whole.isEmpty() && owner != null) {
            Sign sign = signs.peekLast();
            blocks.add(new PageBlock(whole, linked, owner, shape(owner), sign == null ? null : sign.why,
                    sign == null ? null : sign.element));
        }
        text.setLength(0);
        linked = 0;
        owner = null;
    }

    private PageBlock.Shape shape(Element of) {
        if (!captions.isEmpty()) {
            return PageBlock.Shape.CAPTION;
        }
        for (Element at = of; at != null; at = at.parent()) {
            String tag = at.normalName();
            if (HEADINGS.contains(tag)) {
                return PageBlock.Shape.HEADING;
            }
            if (tag.equals("li") || tag.equals("dd") || tag.equals("dt") || tag.equals("tr")) {
                return PageBlock.Shape.ITEM;
            }
            if (boundary(at)) {
                break;
            }
        }
        return PageBlock.Shape.PARAGRAPH;
    }

    /** Whether a line ends at the element's edges. Cells of a table stand on one line. */
    private static boolean boundary(Element element) {
        String tag = element.normalName();
        return element.isBlock() && !tag.equals("td") && !tag.equals("th") || tag.indexOf('-') > 0 || tag.equals("tr")
                || tag.equals("body");
    }

    /** The block element that a text stands in. */
    private static Element block(TextNode words) {
        Element at = words.parent();
        while (at.parent() != null && !boundary(at)) {
            at = at.parent();
        }
        return at;
    }
}
