package org.touchstone.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.intake.DocxText.Block;
import org.touchstone.intake.DocxText.Style;
import org.touchstone.intake.Unreadable.Reason;

/**
 * A Word document (ECMA-376 WordprocessingML) as it reads with all tracked changes accepted. Its comments and footnotes
 * become leads.
 */
final class DocxDocument {

    private static final Pattern MAIN = Pattern.compile(
            "application/vnd\\.(?:openxmlformats-officedocument\\.wordprocessingml\\.(?:document|template)"
                    + "|ms-word\\.(?:document|template)\\.macroEnabled(?:Template)?(?:12)?[^+]*)"
                    + "\\.?\\w*\\.?main\\+xml");
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private DocxDocument() {
    }

    static Extracted read(Incoming incoming) throws Unreadable {
        byte[] zip = incoming.bytes();
        boolean[] word = new boolean[1];
        Map<String, byte[]> types = DocxParts.of(zip, name -> {
            word[0] |= name.startsWith("word/");
            return name.equals(CONTENT_TYPES);
        });
        String main = main(types.get(CONTENT_TYPES));
        if (main.isEmpty()) {
            boolean claimed = Kind.extension(incoming.fileName()).equals("docx");
            throw word[0] || types.isEmpty() && claimed && zip.length < 200 ? new Unreadable(Reason.DAMAGED)
                    : claimed ? new Unreadable(Reason.DISGUISED, Kind.DOCX.name(), "")
                            : new Unreadable(Reason.UNSUPPORTED, Kind.extension(incoming.fileName()));
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, byte[]> parts = DocxParts.of(zip, name -> name.equals(main) || name.startsWith("docProps/")
                || name.startsWith(folder) && name.endsWith(".xml") && name.indexOf('/', folder.length()) < 0);
        byte[] body = parts.get(main);
        if (body == null) {
            throw new Unreadable(Reason.DAMAGED);
        }
        String[] language = {""};
        Map<String, Style> styles = styles(parts.get(folder + "styles.xml"), language);
        DocxText.Margins margins = new DocxText.Margins(margins(parts.get(folder + "comments.xml"), styles),
                margins(parts.get(folder + "footnotes.xml"), styles), margins(parts.get(folder + "endnotes.xml"),
                        styles));
        List<Block> blocks = new DocxText(Xml.open(body), styles, margins).read();
        return compose(blocks, properties(parts, language[0]));
    }

    private static Extracted compose(List<Block> blocks, Details properties) throws Unreadable {
        Manuscript manuscript = new Manuscript();
        String title = "";
        String heading = "";
        String byline = "";
        for (Block block : blocks) {
            if (block.style() == Style.CAPTION) {
                manuscript.caption(Prose.oneLine(block.text()));
                continue;
            }
            if (block.style() == Style.TITLE && title.isEmpty()) {
                title = Prose.oneLine(block.text());
            }
            if (manuscript.size() == 0 && block.notes().isEmpty() && block.style() != Style.PLAIN) {
                heading = Prose.oneLine(block.text());
            }
            if (manuscript.size() < 4 && byline.isEmpty()) {
                byline = Bylines.in(block.text());
            }
            manuscript.paragraph(block.text(), block.notes());
        }
        String headline = !title.isEmpty() ? title : heading;
        if (headline.isEmpty() && manuscript.size() > 1
                && TextDocument.looksLikeHeadline(manuscript.paragraphAt(0))) {
            headline = manuscript.paragraphAt(0);
        }
        Details found = new Details(headline, byline, "", "", "", Optional.empty(), Optional.empty());
        return manuscript.finish(Kind.DOCX, found.or(properties));
    }

    /** The name of the main part, or empty when this is no Word document. */
    private static String main(byte @Nullable [] types) throws Unreadable {
        if (types != null) {
            Xml xml = Xml.open(types);
            xml.child();
            for (String name = xml.child(); name != null; name = xml.child()) {
                if (name.equals("Override") && MAIN.matcher(xml.attribute("ContentType")).matches()) {
                    String part = xml.attribute("PartName");
                    return part.startsWith("/") ? part.substring(1) : part;
                }
                xml.skip();
            }
        }
        return "";
    }

    private static Map<String, Style> styles(byte @Nullable [] part, String[] language) throws Unreadable {
        Map<String, Style> styles = new HashMap<>();
        if (part == null) {
            return styles;
        }
        Xml xml = Xml.open(part);
        xml.child();
        for (String name = xml.child(); name != null; name = xml.child()) {
            if (name.equals("style")) {
                String id = xml.attribute("styleId");
                for (String inner = xml.child(); inner != null; inner = xml.child()) {
                    Style style = inner.equals("name") ? Style.named(xml.attribute("val")) : Style.PLAIN;
                    if (style != Style.PLAIN) {
                        styles.put(id, style);
                    }
                    xml.skip();
                }
            } else if (name.equals("docDefaults")) {
                language(xml, language);
            } else {
                xml.skip();
            }
        }
        return styles;
    }

    private static void language(Xml xml, String[] language) throws Unreadable {
        for (String name = xml.child(); name != null; name = xml.child()) {
            if (name.equals("lang")) {
                language[0] = Languages.tag(xml.attribute("val"));
            }
            language(xml, language);
        }
    }

    private static Map<String, DocxText.Margin> margins(byte @Nullable [] part, Map<String, Style> styles)
            throws Unreadable {
        return part == null ? Map.of() : new DocxText(Xml.open(part), styles, DocxText.Margins.NONE).readMargins();
    }

    private static Details properties(Map<String, byte[]> parts, String language) throws Unreadable {
        Map<String, String> said = new HashMap<>();
        for (String name : List.of("docProps/core.xml", "docProps/app.xml")) {
            byte[] part = parts.get(name);
            if (part != null) {
                Xml xml = Xml.open(part);
                xml.child();
                for (String property = xml.child(); property != null; property = xml.child()) {
                    said.put(property, Prose.oneLine(Prose.storableFrom(xml.text())));
                }
            }
        }
        String own = Languages.tag(said.getOrDefault("language", ""));
        return new Details(said.getOrDefault("title", ""), said.getOrDefault("creator", ""),
                said.getOrDefault("Company", ""), "", own.isEmpty() ? language : own,
                Dates.day(said.getOrDefault("created", "")), Dates.day(said.getOrDefault("modified", "")));
    }
}
