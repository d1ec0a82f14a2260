package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.touchstone.publication.RichText;

/**
 * Rich text as CommonMark 0.31: emphasis, links, lists and quotes. HTML that somebody types is shown as they typed it;
 * what comes out passes a list of allowed elements besides, so that no mistake in one of the two lets anything through.
 */
@Named("richText")
@ApplicationScoped
public class CommonMarkText implements RichText {

    private static final Set<Class<? extends Block>> BLOCKS = Set.of(ListBlock.class, BlockQuote.class);

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https")
            .addEnforcedAttribute("a", "rel", "nofollow noopener");

    private final Parser parser = Parser.builder().enabledBlockTypes(BLOCKS).build();

    private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>")
            .build();

    @Override
    public String html(String typed) {
        return Jsoup.clean(html.render(parser.parse(typed)), "", ALLOWED,
                new Document.OutputSettings().prettyPrint(false));
    }

    @Override
    public String plain(String typed) {
        return Jsoup.parse(html(typed).replace("<br>", " ").replace("</p>", "</p> ").replace("</li>", "</li> ")).text();
    }
}
