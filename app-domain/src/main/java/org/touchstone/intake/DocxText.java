package org.touchstone.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.touchstone.intake.Unreadable.Reason;

/**
 * Reads WordprocessingML (ECMA-376 part 1) in one pass: paragraphs with their style and the notes that stand in them.
 * What was deleted or moved away is left out, what was inserted stays; of alternative contents the first is read.
 */
final class DocxText {

    /** What matters of a paragraph's style. */
    enum Style {
        PLAIN, TITLE, HEADING, CAPTION;

        static Style named(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.equals("title") ? TITLE : lower.startsWith("heading") ? HEADING
                    : lower.equals("caption") ? CAPTION : PLAIN;
        }
    }

    /** A paragraph. */
    record Block(String text, Style style, List<Manuscript.Note> notes) {
    }

    /** A comment or note before it is known where it stands. */
    record Margin(String text, String author) {
    }

    /** The margins of a document by their ids. */
    record Margins(Map<String, Margin> comments, Map<String, Margin> footnotes, Map<String, Margin> endnotes) {
        static final Margins NONE = new Margins(Map.of(), Map.of(), Map.of());
    }

    private static final Set<String> TRANSPARENT = Set.of("body", "document", "sdt", "sdtContent", "customXml", "ins",
            "moveTo", "smartTag", "hyperlink", "fldSimple", "bdo", "dir", "drawing", "inline", "anchor", "graphic",
            "graphicData", "wsp", "txbx", "wgp", "grpSp", "wpc", "pict", "shape", "rect", "roundrect", "textbox",
                    "group",
            "object", "AlternateContent", "Choice", "oMathPara", "oMath", "ruby", "rubyBase");

    private final Xml xml;
    private final Map<String, Style> styles;
    private final Margins margins;
    private List<Block> blocks = new ArrayList<>();
    private Open open = new Open();
    private long letters;

    /** The paragraph being read. */
    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private final List<Manuscript.Note> notes = new ArrayList<>();
        private final List<Block> boxes = new ArrayList<>();
        private final Set<String> placed = new HashSet<>();
        private Style style = Style.PLAIN;
        private boolean runsOn;
    }

    DocxText(Xml xml, Map<String, Style> styles, Margins margins) {
        this.xml = xml;
        this.styles = styles;
        this.margins = margins;
    }

    /** The paragraphs of a main part. */
    List<Block> read() throws Unreadable {
        children();
        close();
        return blocks;
    }

    /** The comments or notes of a part, by their id; what separates notes on the page aside. */
    Map<String, Margin> readMargins() throws Unreadable {
        Map<String, Margin> found = new HashMap<>();
        xml.child();
        for (String name = xml.child(); name != null; name = xml.child()) {
            String id = xml.attribute("id");
            String author = xml.attribute("author");
            String type = xml.attribute("type");
            children();
            close();
            String text = String.join("\n\n", blocks.stream().map(Block::text).filter(t -> !t.isEmpty()).toList());
            blocks = new ArrayList<>();
            if ((type.isEmpty() || type.equals("normal")) && !text.isEmpty()) {
                found.put(id, new Margin(text, author));
            }
        }
        return found;
    }

    private void children() throws Unreadable {
        for (String name = xml.child(); name != null; name = xml.child()) {
            element(name);
        }
    }

    private void element(String name) throws Unreadable {
        switch (name) {
            case "p" -> paragraph();
            case "pPr" -> paragraphProperties();
            case "tbl" -> table();
            case "r" -> run();
            case "txbxContent" -> box();
            case "t" -> append(xml.text());
            case "tab", "ptab" -> sign(" ");
            case "br", "cr" -> sign(xml.attribute("type").isEmpty() ? "\n" : " ");
            case "noBreakHyphen" -> sign("\u2011");
            case "commentRangeStart" -> note(margins.comments(), Lead.Kind.COMMENT, "c", 0);
            case "commentReference" -> note(margins.comments(), Lead.Kind.COMMENT, "c", 1);
            case "footnoteReference" -> note(margins.footnotes(), Lead.Kind.NOTE, "f", 1);
            case "endnoteReference" -> note(margins.endnotes(), Lead.Kind.NOTE, "e", 1);
            default -> {
                if (TRANSPARENT.contains(name)) {
                    children();
                } else {
                    xml.skip();
                }
            }
        }
    }

    /** A paragraph whose mark was deleted runs on into the next. */
    private void paragraph() throws Unreadable {
        if (!open.runsOn) {
            close();
        }
        open.runsOn = false;
        children();
        if (!open.runsOn) {
            close();
        }
    }

    private void close() {
        Open done = open;
        open = new Open();
        int end = done.text.length();
        while (end > 0 && (done.text.charAt(end - 1) == ' ' || done.text.charAt(end - 1) == '\n')) {
            end--;
        }
        String text = done.text.substring(0, end);
        if (!Prose.blank(text) || !done.notes.isEmpty()) {
            blocks.add(new Block(Prose.blank(text) ? "" : text, done.style, done.notes));
        }
        blocks.addAll(done.boxes);
    }

    private void paragraphProperties() throws Unreadable {
        for (String name = xml.child(); name != null; name = xml.child()) {
            if (name.equals("pStyle")) {
                String id = xml.attribute("val");
                open.style = open.style == Style.PLAIN ? styles.getOrDefault(id, Style.named(id)) : open.style;
                xml.skip();
            } else if (name.equals("rPr")) {
                for (String mark = xml.child(); mark != null; mark = xml.child()) {
                    open.runsOn |= mark.equals("del") || mark.equals("moveFrom");
                    xml.skip();
                }
            } else {
                xml.skip();
            }
        }
    }

    /** A run; one that is hidden is left out. */
    private void run() throws Unreadable {
        int before = open.text.length();
        boolean hidden = false;
        for (String name = xml.child(); name != null; name = xml.child()) {
            if (name.equals("rPr")) {
                for (String mark = xml.child(); mark != null; mark = xml.child()) {
                    String value = xml.attribute("val");
                    hidden |= mark.equals("vanish") && !value.equals("0") && !value.equals("false");
                    xml.skip();
                }
            } else {
                element(name);
            }
        }
        if (hidden) {
            open.text.setLength(before);
        }
    }

    /** A text box stands after the paragraph that holds it. */
    private void box() throws Unreadable {
        open.boxes.addAll(apart());
    }

    /** Reads the children of the element as blocks of their own. */
    private List<Block> apart() throws Unreadable {
        Open around = open;
        List<Block> outside = blocks;
        open = new Open();
        blocks = new ArrayList<>();
        children();
        close();
        List<Block> inside = blocks;
        blocks = outside;
        open = around;
        return inside;
    }

    private void table() throws Unreadable {
        for (String name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "tr" -> row();
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> table();
                default -> xml.skip();
            }
        }
    }

    /** A row of short cells is one paragraph; one with longer texts serves the layout and is opened. */
    private void row() throws Unreadable {
        List<List<Block>> cells = new ArrayList<>();
        boolean deleted = cells(cells);
        boolean plain = cells.stream().allMatch(c -> c.isEmpty() || c.size() == 1 && c.get(0).text().length() <= 200
                && c.get(0).notes().isEmpty());
        if (deleted) {
            return;
        }
        if (plain) {
            String row = String.join("\t", cells.stream().map(c -> c.isEmpty() ? "" : c.get(0).text()).toList());
            if (!Prose.blank(row)) {
                blocks.add(new Block(Prose.bare(row), Style.PLAIN, List.of()));
            }
        } else {
            cells.forEach(blocks::addAll);
        }
    }

    private boolean cells(List<List<Block>> cells) throws Unreadable {
        boolean deleted = false;
        for (String name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "tc" -> cells.add(apart());
                case "sdt", "sdtContent", "customXml" -> cells(cells);
                case "trPr" -> {
                    for (String mark = xml.child(); mark != null; mark = xml.child()) {
                        deleted |= mark.equals("del");
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
        return deleted;
    }

    private void sign(String text) throws Unreadable {
        append(text);
        xml.skip();
    }

    private void append(String given) throws Unreadable {
        String text = Prose.storableFrom(given);
        letters += text.length();
        if (letters > 4L * DocumentReader.MOST_TEXT) {
            throw new Unreadable(Reason.TOO_LONG, DocumentReader.MOST_TEXT);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == '\t' ? ' ' : text.charAt(i);
            int last = open.text.length() - 1;
            boolean gap = last < 0 || open.text.charAt(last) == ' ' || open.text.charAt(last) == '\n';
            if (c == '\n' && last >= 0 && open.text.charAt(last) == ' ') {
                open.text.setCharAt(last, '\n');
            } else if (c != ' ' && c != '\n' || !gap) {
                open.text.append(c);
            }
        }
    }

    /** Keeps a comment or note once, where its stretch begins or at the letter before its sign. */
    private void note(Map<String, Margin> from, Lead.Kind kind, String series, int back) throws Unreadable {
        String id = xml.attribute("id");
        Margin margin = from.get(id);
        if (margin != null && open.placed.add(series + id)) {
            int at = Math.max(0, open.text.length() - back);
            open.notes.add(new Manuscript.Note(margin.text(), margin.author(), at, kind));
        }
        xml.skip();
    }
}
