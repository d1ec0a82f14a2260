package org.touchstone.web.article;

import org.jspecify.annotations.Nullable;

/** Writes HTML of which no text and no attribute can break out. */
final class Markup {

    private final StringBuilder out = new StringBuilder(16_384);

    /** Begins an element; attributes may follow until {@link #tag}. */
    Markup open(String element) {
        out.append('<').append(element);
        return this;
    }

    /** One attribute; an empty one is left out. */
    Markup attribute(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
        return this;
    }

    /** Ends the attributes. */
    Markup tag() {
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    /** The direction a text begins with, by its first strong letter (UAX 9, rules P2 and P3). */
    static String direction(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT:
                    return "ltr";
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC:
                    return "rtl";
                default:
            }
        }
        return "ltr";
    }

    /** What was written since the last cut, which then is gone from here. */
    String cut() {
        String written = out.toString();
        out.setLength(0);
        return written;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
