package org.touchstone.intake;

/**
 * A comment or note that the writer left in a document: often the very source of the sentence it stands on.
 *
 * @param text what it says
 * @param author who left it, or empty
 * @param at the code point of the extracted text at which it stands
 * @param kind a margin comment or a footnote
 */
public record Lead(String text, String author, int at, Kind kind) {

    /** How the lead stood in the document. */
    public enum Kind {
        COMMENT, NOTE
    }
}
