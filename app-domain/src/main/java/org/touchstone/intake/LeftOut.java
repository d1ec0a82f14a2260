package org.touchstone.intake;

/**
 * A piece of a document that was not taken for part of the article. It can be taken back where it stood.
 *
 * @param text the piece, one or more paragraphs
 * @param why what it was taken for
 * @param at the code point of the extracted text at which it would stand: the beginning of a paragraph, or the end
 */
public record LeftOut(String text, Why why, int at) {

    /** What a piece was taken for. */
    public enum Why {
        /** Menus, lists of links, buttons. */
        NAVIGATION,
        /** Advertising, newsletters, "read also", sharing. */
        PROMOTION,
        /** What readers wrote below the article. */
        COMMENTS,
        /** Running heads, running feet and page numbers of a printed page; a site's masthead and imprint. */
        PAGE_FURNITURE,
        /** Byline, date and place lines, which are kept as details. */
        DETAILS,
        /** Text beside the article that is none of the above. */
        ASIDE
    }
}
