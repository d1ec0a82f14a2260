package org.touchstone.intake;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.touchstone.intake.Unreadable.Reason;

/** Markdown (CommonMark with YAML front matter) as paragraphs without its signs. */
final class MarkdownDocument {

    private MarkdownDocument() {
    }

    static Extracted read(Incoming incoming) throws Unreadable {
        String source = Prose.lineEnds(Letters.ofText(incoming.bytes(), incoming.declaredType()));
        if (source.codePointCount(0, source.length()) > 2 * DocumentReader.MOST_TEXT) {
            throw new Unreadable(Reason.TOO_LONG, DocumentReader.MOST_TEXT);
        }
        Node root = Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build().parse(source);
        YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
        root.accept(front);
        Manuscript manuscript = new Manuscript();
        Details said = saidOf(front.getData(), incoming.address());
        String first = "";
        Node next;
        for (Node node = root.getFirstChild(); node != null; node = next) {
            next = following(node);
            String text = text(node, manuscript);
            if (node instanceof Heading heading && heading.getLevel() == 1 && first.isEmpty()) {
                first = text;
                if (said.headline().isEmpty() && manuscript.size() == 0) {
                    said = said.withHeadline(text);
                }
            }
            manuscript.paragraph(text);
        }
        String byline = "";
        for (int i = 0; i < Math.min(3, manuscript.size()) && byline.isEmpty(); i++) {
            byline = Bylines.in(manuscript.paragraphAt(i));
        }
        Details found = new Details(first, byline, "", "", "", Details.NONE.published(), Details.NONE.modified());
        return manuscript.finish(Kind.MARKDOWN, said.or(found));
    }

    /** The next block that holds text of its own, lists and quotations opened; no recursion, however deep they nest. */
    private static Node following(Node node) {
        Node at = node.getFirstChild() instanceof Block inner ? inner : null;
        Node up = node;
        while (at == null && up != null) {
            at = up.getNext();
            up = up.getParent();
        }
        return at;
    }

    private static String text(Node block, Manuscript manuscript) {
        if (block instanceof FencedCodeBlock code) {
            return Prose.storableFrom(code.getLiteral().stripTrailing());
        }
        if (block instanceof IndentedCodeBlock code) {
            return Prose.storableFrom(code.getLiteral().stripTrailing());
        }
        if (block instanceof HtmlBlock html) {
            return Prose.storableFrom(Jsoup.parse(html.getLiteral()).text());
        }
        if (!(block instanceof Paragraph) && !(block instanceof Heading)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                text.append('\n');
            }

            @Override
            public void visit(Image image) {
                int before = text.length();
                visitChildren(image);
                manuscript.caption(Prose.oneLine(Prose.storableFrom(text.substring(before))));
                text.setLength(before);
            }
        });
        return Prose.bare(Prose.storableFrom(text.toString()));
    }

    private static Details saidOf(Map<String, List<String>> front, String address) {
        return new Details(value(front, "title", "headline"), value(front, "author", "authors", "byline"),
                value(front, "publisher", "publication", "site"), WebAddress.orEmpty(value(front, "canonical",
                        "url"), address),
                Languages.tag(value(front, "lang", "language")),
                Dates.day(value(front, "date", "published")), Dates.day(value(front, "modified", "updated",
                        "lastmod")));
    }

    private static String value(Map<String, List<String>> front, String... keys) {
        for (String key : keys) {
            List<String> values = front.getOrDefault(key, List.of());
            String value = Prose.oneLine(Prose.storableFrom(String.join(", ", values)));
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
