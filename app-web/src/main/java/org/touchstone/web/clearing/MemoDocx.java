package org.touchstone.web.clearing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.touchstone.web.clearing.Block.Beside;
import org.touchstone.web.clearing.Block.Heading;
import org.touchstone.web.clearing.Block.Line;
import org.touchstone.web.clearing.Block.Look;
import org.touchstone.web.clearing.Block.Note;
import org.touchstone.web.clearing.Block.Run;

/**
 * A document as a Word file (ECMA-376, WordprocessingML). The article stands in the wide column of a table without
 * lines, its notes in the narrow one, so that every program that reads such files shows them side by side.
 */
final class MemoDocx {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int TEXT_WIDTH = 6200;
    private static final int NOTE_WIDTH = 3100;

    private final XMLStreamWriter xml;

    private MemoDocx(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The bytes of the file. */
    static byte[] of(String title, String language, List<Block> blocks) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <Types xmlns="%scontent-types">\
                    <Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/word/document.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                    <Override PartName="/word/styles.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
                    <Override PartName="/docProps/core.xml" \
                    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""
                    .formatted(PACKAGE));
            part(zip, "_rels/.rels", """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <Relationships xmlns="%srelationships">\
                    <Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/>\
                    <Relationship Id="r2" Type="%srelationships/metadata/core-properties" \
                    Target="docProps/core.xml"/></Relationships>"""
                    .formatted(PACKAGE, OFFICE, PACKAGE));
            part(zip, "word/_rels/document.xml.rels", """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <Relationships xmlns="%srelationships">\
                    <Relationship Id="r1" Type="%s/styles" Target="styles.xml"/></Relationships>"""
                    .formatted(PACKAGE, OFFICE));
            part(zip, "word/styles.xml", styles());
            written(zip, "docProps/core.xml", memo -> memo.core(title, language));
            written(zip, "word/document.xml", memo -> memo.document(blocks));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** Something that is written as XML. */
    private interface Part {
        void write(MemoDocx memo) throws XMLStreamException;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void written(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try {
            OutputStream kept = new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    zip.write(one);
                }

                @Override
                public void write(byte[] many, int from, int count) throws IOException {
                    zip.write(many, from, count);
                }
            };
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(kept, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            part.write(new MemoDocx(xml));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        zip.closeEntry();
    }

    private static String styles() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>\
                <w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>\
                <w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
                <w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
                %s%s%s\
                <w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Margin note"/>\
                <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>\
                <w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="18"/><w:szCs w:val="18"/>\
                </w:rPr></w:style></w:styles>"""
                .formatted(W, heading(1, 36, 0), heading(2, 28, 360), heading(3, 23, 240));
    }

    private static String heading(int level, int size, int before) {
        return """
                <w:style w:type="paragraph" w:styleId="Heading%1$d"><w:name w:val="heading %1$d"/>\
                <w:basedOn w:val="Normal"/><w:next w:val="Normal"/>\
                <w:pPr><w:keepNext/><w:spacing w:before="%3$d" w:after="80"/><w:outlineLvl w:val="%4$d"/>\
                </w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="%2$d"/><w:szCs w:val="%2$d"/></w:rPr></w:style>"""
                .formatted(level, size, before, level - 1);
    }

    private void core(String title, String language) throws XMLStreamException {
        xml.writeStartElement("cp:coreProperties");
        xml.writeAttribute("xmlns:cp", PACKAGE + "metadata/core-properties");
        xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        text("dc:title", title);
        text("dc:language", language);
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    private void document(List<Block> blocks) throws XMLStreamException {
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", W);
        xml.writeStartElement("w:body");
        boolean table = false;
        for (Block block : blocks) {
            if (block instanceof Beside beside) {
                if (!table) {
                    beginTable();
                    table = true;
                }
                row(beside);
            } else {
                if (table) {
                    xml.writeEndElement();
                    table = false;
                }
                paragraph(block);
            }
        }
        if (table) {
            xml.writeEndElement();
        }
        xml.writeStartElement("w:sectPr");
        empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        empty("w:pgMar", "w:top", "1134", "w:right", "1134", "w:bottom", "1134", "w:left", "1474", "w:header", "567",
                "w:footer", "567", "w:gutter", "0");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void beginTable() throws XMLStreamException {
        xml.writeStartElement("w:tbl");
        xml.writeStartElement("w:tblPr");
        empty("w:tblW", "w:w", Integer.toString(TEXT_WIDTH + NOTE_WIDTH), "w:type", "dxa");
        empty("w:tblLayout", "w:type", "fixed");
        xml.writeEndElement();
        xml.writeStartElement("w:tblGrid");
        empty("w:gridCol", "w:w", Integer.toString(TEXT_WIDTH));
        empty("w:gridCol", "w:w", Integer.toString(NOTE_WIDTH));
        xml.writeEndElement();
    }

    private void row(Beside beside) throws XMLStreamException {
        xml.writeStartElement("w:tr");
        cell(TEXT_WIDTH);
        paragraph("", beside.runs(), beside.heading(), false);
        xml.writeEndElement();
        cell(NOTE_WIDTH);
        for (Note note : beside.notes()) {
            paragraph("Note", List.of(new Run(note.number() + "  ", Look.STRONG), new Run(note.text(), Look.PLAIN)),
                    false, false);
        }
        if (beside.notes().isEmpty()) {
            xml.writeEmptyElement("w:p");
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void cell(int width) throws XMLStreamException {
        xml.writeStartElement("w:tc");
        xml.writeStartElement("w:tcPr");
        empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        xml.writeEndElement();
    }

    private void paragraph(Block block) throws XMLStreamException {
        if (block instanceof Heading heading) {
            paragraph("Heading" + heading.level(), List.of(new Run(heading.text(), Look.PLAIN)), false, false);
        } else if (block instanceof Line line) {
            paragraph("", line.runs(), false, line.bullet());
        }
    }

    private void paragraph(String style, List<Run> runs, boolean strong, boolean bullet) throws XMLStreamException {
        String whole = String.join("", runs.stream().map(Run::text).toList());
        boolean rightToLeft = Bidi.requiresBidi(whole.toCharArray(), 0, whole.length())
                && !new Bidi(whole, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        if (!style.isEmpty()) {
            empty("w:pStyle", "w:val", style);
        }
        if (rightToLeft) {
            xml.writeEmptyElement("w:bidi");
        }
        if (bullet) {
            empty("w:ind", "w:left", "284", "w:hanging", "284");
        }
        xml.writeEndElement();
        if (bullet) {
            run(new Run("•  ", Look.PLAIN), false, rightToLeft);
        }
        for (Run run : runs) {
            run(run, strong, rightToLeft);
        }
        xml.writeEndElement();
    }

    private void run(Run run, boolean strong, boolean rightToLeft) throws XMLStreamException {
        xml.writeStartElement("w:r");
        xml.writeStartElement("w:rPr");
        if (strong || run.look() == Look.STRONG) {
            xml.writeEmptyElement("w:b");
            xml.writeEmptyElement("w:bCs");
        }
        switch (run.look()) {
            case SOFT -> empty("w:color", "w:val", "5F5A51");
            case CLAIMED -> empty("w:u", "w:val", "single");
            case UNREAD -> empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F5ECD5");
            case RAISED -> empty("w:vertAlign", "w:val", "superscript");
            default -> { }
        }
        if (rightToLeft) {
            xml.writeEmptyElement("w:rtl");
        }
        xml.writeEndElement();
        xml.writeStartElement("w:t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(writable(run.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /** Without the characters XML 1.0 cannot hold; line ends become blanks. */
    private static String writable(String text) {
        var kept = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                kept.append(' ');
            } else if (c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }
}
