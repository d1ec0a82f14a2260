package org.touchstone.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents for tests, whole ones and bad ones. */
public final class WordPapers {

    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String TYPES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordPapers() {
        part("[Content_Types].xml", TYPES);
    }

    /** A document whose body is the given WordprocessingML. */
    public static WordPapers withBody(String body) {
        return new WordPapers().part("word/document.xml",
                "<?xml version=\"1.0\"?><w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
    }

    /** A paragraph before and one of sentences, a comment on the second of these and a footnote at the third's end. */
    public static byte[] noted(String before, String comment, String author, String footnote, String... sentences) {
        StringBuilder body = new StringBuilder(p(before));
        for (int i = 0; i < sentences.length; i++) {
            String words = "<w:r><w:t xml:space=\"preserve\">" + sentences[i] + " </w:t></w:r>";
            body.append(i == 0 ? "<w:p>" : "").append(switch (i) {
                case 1 -> "<w:commentRangeStart w:id=\"7\"/>" + words + "<w:commentRangeEnd w:id=\"7\"/>"
                        + "<w:r><w:commentReference w:id=\"7\"/></w:r>";
                case 2 -> words.replace(" </w:t></w:r>", "</w:t></w:r>")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
                default -> words;
            });
        }
        return withBody(body + "</w:p>")
                .part("word/comments.xml", "<w:comments " + NAMESPACES + "><w:comment w:id=\"7\" w:author=\"" + author
                        + "\">" + p(comment) + "</w:comment></w:comments>")
                .part("word/footnotes.xml", "<w:footnotes " + NAMESPACES + "><w:footnote w:id=\"2\">" + p(footnote)
                        + "</w:footnote></w:footnotes>").bytes();
    }

    /** A document without its main part, for parts of one's own. */
    static WordPapers bare() {
        return new WordPapers();
    }

    /** A plain paragraph. */
    public static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** A paragraph of a style. */
    static String p(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** The same with one more part. */
    public WordPapers part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The document's bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** A few hundred kilobytes that unfold to as many bytes as asked for. */
    public static byte[] bomb(long unfolded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document " + NAMESPACES + "><w:body><w:p><w:r><w:t>").getBytes(StandardCharsets.UTF_8));
            fill(zip, unfolded);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    private static void fill(OutputStream out, long bytes) throws IOException {
        byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (long left = bytes; left > 0; left -= block.length) {
            out.write(block);
        }
    }
}
