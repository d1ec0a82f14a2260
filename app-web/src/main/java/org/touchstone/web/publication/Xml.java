package org.touchstone.web.publication;

/** Text as XML 1.0 takes it. */
final class Xml {

    private Xml() {
    }

    /** Escaped for elements and attributes; characters that XML has no way to write become U+FFFD. */
    static String text(String text) {
        var xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\'' -> xml.append("&#39;");
                default -> xml.appendCodePoint(writable(c) ? c : 0xFFFD);
            }
        });
        return xml.toString();
    }

    private static boolean writable(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
