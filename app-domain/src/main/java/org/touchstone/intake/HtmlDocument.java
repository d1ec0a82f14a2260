package org.touchstone.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.touchstone.intake.Unreadable.Reason;

/** A web page as an article: its body without what the site puts around it. */
final class HtmlDocument {

    /** Real pages nest less than a hundred deep; the parser takes time that grows with the depth. */
    private static final int DEEPEST = 250;
    private static final int MOST_OPEN = 2_000;
    private static final Pattern NESTING = Pattern.compile(
            "(?i)<(/?)(?:div|span|section|article|table|ul|ol|dl|blockquote|center|font|strong)\\b");

    private HtmlDocument() {
    }

    static Extracted read(Incoming incoming) throws Unreadable {
        String html = Letters.ofPage(incoming.bytes(), incoming.declaredType());
        refuseOpenTags(html);
        Document page = Jsoup.parse(html, incoming.address(), Parser.htmlParser().setMaxDepth(DEEPEST + 10));
        refuseDepth(page);
        Optional<JsonLd> described = JsonLd.of(page);
        Details details = new PageDetails(page, described).read(incoming.address());
        Manuscript manuscript = new PageBody(page, details, described.map(JsonLd::body).orElse("")).read();
        return manuscript.finish(Kind.HTML, details);
    }

    /** Tags that are opened and never closed cost the parser far more than they cost whoever sends them. */
    private static void refuseOpenTags(String html) throws Unreadable {
        int open = 0;
        Matcher tag = NESTING.matcher(html);
        while (tag.find()) {
            open = tag.group(1).isEmpty() ? open + 1 : Math.max(0, open - 1);
            if (open > MOST_OPEN) {
                throw new Unreadable(Reason.EXPLODES);
            }
        }
    }

    private static void refuseDepth(Document page) throws Unreadable {
        int depth = 0;
        Node node = page;
        while (true) {
            if (node instanceof Element element && element.childNodeSize() > 0) {
                node = element.childNode(0);
                if (++depth > DEEPEST) {
                    throw new Unreadable(Reason.EXPLODES);
                }
                continue;
            }
            while (node != null && node.nextSibling() == null) {
                node = node.parent();
                depth--;
            }
            if (node == null) {
                return;
            }
            node = node.nextSibling();
        }
    }
}
